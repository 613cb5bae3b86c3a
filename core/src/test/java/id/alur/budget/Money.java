package id.alur.budget;

import id.alur.funding.BudgetLineId;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import java.math.BigDecimal;
import java.util.UUID;

/** An agency with a budget for 2026, and cases that ask for money; amounts in rupiah. */
final class Money {

    static final int YEAR = 2026;
    static final String ACCOUNT = "5.1.02.02.12";

    final String code = "opd-" + UUID.randomUUID();
    final UnitId opd;
    final EmployeeId applicant;

    private final Tasks tasks;
    private final BudgetDesk desk;

    Money(People people, Tasks tasks, BudgetDesk desk) {
        this.tasks = tasks;
        this.desk = desk;
        opd = people.opd(code);
        applicant = people.employee("Pemohon", opd, null);
    }

    BudgetLineId line(String account, long ceiling, BudgetStatus status) {
        return SystemUser.call(
                "test",
                () -> desk.create(new BudgetLineDraft(opd, YEAR, account, "Belanja kursus", rupiah(ceiling), status)));
    }

    BudgetLineId line(long ceiling) {
        return line(ACCOUNT, ceiling, BudgetStatus.SET);
    }

    CaseFileId newCase() {
        return tasks.openCase(applicant, "training-request");
    }

    static BigDecimal rupiah(long amount) {
        return BigDecimal.valueOf(amount);
    }
}
