package id.alur.budget;

import id.alur.personnel.Unit;
import id.alur.shared.DomainException;
import id.alur.shared.Rupiah;
import id.alur.sheet.CellRefused;
import id.alur.sheet.SheetFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of budget lines.
 *
 * @param spentElsewhere what was spent of the line outside of Alur in all, whole rupiah; null when the file says nothing
 */
record BudgetRow(
        int number,
        String unitCode,
        BudgetLineDraft line,
        @Nullable BigDecimal spentElsewhere) {

    static final String UNIT = "kode_unit";
    static final String YEAR = "tahun";
    static final String ACCOUNT = "kode_rekening";
    static final String NAME = "nama";
    static final String CEILING = "pagu";
    static final String STATUS = "status";
    static final String SPENT_ELSEWHERE = "realisasi_di_luar_alur";
    static final List<String> COLUMNS = List.of(UNIT, YEAR, ACCOUNT, NAME, CEILING, STATUS, SPENT_ELSEWHERE);

    static final String DRAFT = "draf";
    static final String SET = "ditetapkan";

    /**
     * @param agencies those that the person may change, by code
     * @throws CellRefused for the first cell that is wrong
     */
    static BudgetRow read(SheetFile.Line line, Map<String, Unit> agencies) {
        Unit unit = agencies.get(line.get(UNIT).toLowerCase(Locale.ROOT));
        if (unit == null) {
            throw refused(UNIT, "error.training.budget.unit-unknown");
        }
        String year = line.get(YEAR);
        if (!year.matches("20\\d\\d")) {
            throw refused(YEAR, "error.training.budget.year");
        }
        BigDecimal ceiling = amount(line, CEILING);
        if (ceiling == null) {
            throw refused(CEILING, "error.rupiah");
        }
        BudgetStatus status =
                switch (line.get(STATUS).toLowerCase(Locale.ROOT)) {
                    case DRAFT -> BudgetStatus.DRAFT;
                    case SET -> BudgetStatus.SET;
                    default -> throw refused(STATUS, "error.training.budget.status");
                };
        BigDecimal elsewhere = amount(line, SPENT_ELSEWHERE);
        if (status == BudgetStatus.DRAFT && elsewhere != null && elsewhere.signum() > 0) {
            throw refused(SPENT_ELSEWHERE, "error.training.budget.draft-spent");
        }
        try {
            BudgetLineDraft draft = new BudgetLineDraft(
                    unit.id(), Integer.parseInt(year), line.get(ACCOUNT), line.get(NAME), ceiling, status);
            return new BudgetRow(line.number(), unit.code(), draft, elsewhere);
        } catch (DomainException wrong) {
            throw new CellRefused(wrong.key().endsWith(".account") ? ACCOUNT : NAME, wrong);
        }
    }

    private static @Nullable BigDecimal amount(SheetFile.Line line, String column) {
        String text = line.get(column);
        if (text.isEmpty()) {
            return null;
        }
        return Rupiah.parse(text).orElseThrow(() -> refused(column, "error.rupiah"));
    }

    private static CellRefused refused(String column, String key) {
        return new CellRefused(column, new DomainException(key));
    }
}
