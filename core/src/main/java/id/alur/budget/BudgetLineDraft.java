package id.alur.budget;

import id.alur.identity.UnitId;
import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import id.alur.shared.Rupiah;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What an officer says about a new line.
 *
 * @param unit an agency (OPD)
 * @param year 2000 to 2100
 * @param accountCode account of the DPA (kode rekening, Permendagri 90/2019), such as 5.1.02.02.12
 * @param ceiling whole rupiah, not negative
 */
public record BudgetLineDraft(
        UnitId unit, int year, String accountCode, String name, BigDecimal ceiling, BudgetStatus status) {

    static final int NAME_LENGTH = 200;
    private static final Pattern ACCOUNT = Pattern.compile("\\d{1,4}(\\.\\d{1,4}){2,7}");

    public BudgetLineDraft {
        if (year < 2000 || year > 2100) {
            throw new DomainException("error.training.budget.year");
        }
        if (!ACCOUNT.matcher(accountCode).matches()) {
            throw new DomainException("error.training.budget.account");
        }
        name = PlainText.line(name);
        if (name.isEmpty() || name.length() > NAME_LENGTH) {
            throw new DomainException("error.training.budget.name", NAME_LENGTH);
        }
        ceiling = Rupiah.notNegative(ceiling);
    }
}
