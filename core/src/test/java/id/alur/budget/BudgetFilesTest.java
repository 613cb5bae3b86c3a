package id.alur.budget;

import static id.alur.budget.Money.YEAR;
import static id.alur.budget.Money.rupiah;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.alur.funding.FundingPriority;
import id.alur.identity.SystemUser;
import id.alur.sheet.RowMessage;
import id.alur.sheet.RowMessage.Severity;
import id.alur.sheet.RowReport;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.testing.WrongInputs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-112: budget lines from a file and back. */
@CoreTest
class BudgetFilesTest {

    @Autowired
    BudgetService service;

    @Autowired
    BudgetDesk desk;

    @Autowired
    BudgetPages pages;

    @Autowired
    BudgetFiles files;

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    private Money money;
    private As officer = As.employee(new id.alur.identity.EmployeeId(new java.util.UUID(0, 0)));

    @BeforeEach
    void an_officer() {
        money = new Money(people, tasks, desk);
        officer = As.employee(money.applicant, BudgetRoles.BUDGET_OFFICER);
    }

    @Test
    void a_file_makes_lines_and_the_same_file_again_changes_nothing() {
        byte[] file = rows(
                ",2026,5.1.02.02.12,Belanja kursus,Rp100.000.000,ditetapkan,92000000",
                ",2026,5.1.02.02.13,Belanja bimtek,\"50000000,00\",draf,");
        assertThat(load(file)).isEqualTo(new RowReport(2, 0, 0, List.of()));
        assertThat(load(file)).isEqualTo(new RowReport(0, 0, 2, List.of()));
        BudgetLine line = line(0);
        assertThat(line.ceiling()).isEqualByComparingTo("100000000");
        assertThat(line.left()).isEqualByComparingTo("8000000");
        assertThat(line(1).status()).isEqualTo(BudgetStatus.DRAFT);
    }

    @Test
    void a_trial_run_says_row_by_row_what_would_be_and_changes_nothing() {
        load(rows(",2026,5.1.02.02.12,Belanja kursus,100,ditetapkan,"));
        byte[] file = rows(
                ",2026,5.1.02.02.12,Belanja kursus,120,ditetapkan,",
                ",2026,5.1.02.02.13,Belanja bimtek,50,draf,",
                ",2026,5.1.02.02.14,Belanja diklat,banyak,draf,");
        RowReport trial = officer.call(() -> files.tryOut(file));
        assertThat(trial.messages())
                .extracting(RowMessage::row, RowMessage::severity)
                .containsExactly(tuple(2, Severity.CHANGED), tuple(3, Severity.CREATED), tuple(4, Severity.REFUSED));
        assertThat(line(0).ceiling()).isEqualByComparingTo("100");
        RowReport taken = load(file);
        assertThat(taken.created() + taken.changed()).isEqualTo(trial.created() + trial.changed());
        assertThat(line(0).ceiling()).isEqualByComparingTo("120");
    }

    @Test
    void what_is_given_back_is_what_is_taken() {
        load(rows(",2026,5.1.02.02.12,Belanja kursus,100,ditetapkan,92", ",2026,5.1.02.02.13,=1+1,50,draf,0"));
        byte[] template = officer.call(() -> files.template(YEAR));
        assertThat(new String(template, StandardCharsets.UTF_8)).contains(",'=1+1,");
        RowReport again = load(template);
        assertThat(again.refusals()).isEmpty();
        assertThat(again.created() + again.changed()).isZero();
    }

    @Test
    void a_changed_row_changes_ceiling_name_status_and_what_was_spent_elsewhere() {
        load(rows(",2026,5.1.02.02.12,Belanja kursus,100,draf,"));
        assertThat(load(rows(",2026,5.1.02.02.12,Belanja kursus singkat,120,ditetapkan,90")))
                .isEqualTo(new RowReport(0, 1, 0, List.of()));
        load(rows(",2026,5.1.02.02.12,Belanja kursus singkat,80,ditetapkan,70"));
        assertThat(line(0).ceiling()).isEqualByComparingTo("80");
        assertThat(line(0).spent()).isEqualByComparingTo("70");
        assertThat(line(0).name()).isEqualTo("Belanja kursus singkat");
    }

    @Test
    void wrong_rows_are_named_with_their_column_and_left_out() {
        money.line(100);
        SystemUser.run(
                "test", () -> service.reserve(money.newCase(), money.opd, YEAR, rupiah(60), FundingPriority.HIGH));
        WrongInputs.check("files/anggaran", row -> {
            byte[] file = WrongInputs.file(row.with("{agency}", money.code), BudgetRow.COLUMNS);
            return WrongInputs.words(officer.call(() -> files.tryOut(file)).messages());
        });
    }

    private byte[] rows(String... rows) {
        return BudgetRightsTest.csv(
                java.util.Arrays.stream(rows).map(row -> money.code + row).toArray(String[]::new));
    }

    private RowReport load(byte[] file) {
        return officer.call(() -> files.load(file));
    }

    private BudgetLine line(int number) {
        return officer.call(() -> pages.lines(YEAR)).stream()
                .filter(line -> line.unitId().equals(money.opd))
                .toList()
                .get(number);
    }
}
