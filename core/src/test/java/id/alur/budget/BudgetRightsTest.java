package id.alur.budget;

import static id.alur.budget.Money.YEAR;
import static id.alur.budget.Money.rupiah;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.funding.BudgetLineId;
import id.alur.funding.FundingPriority;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.personnel.Unit;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.sheet.RowMessage;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.training.TrainingRoles;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** UC-112 BR-6: who sees and who changes which agency's budget; and what changing refuses. */
@CoreTest
class BudgetRightsTest {

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

    @Autowired
    JdbcClient jdbc;

    private Money money;
    private Money other;
    private BudgetLineId line;
    private BudgetLineId otherLine;

    @BeforeEach
    void two_agencies() {
        money = new Money(people, tasks, desk);
        other = new Money(people, tasks, desk);
        line = money.line(100);
        otherLine = other.line(100);
    }

    @ParameterizedTest
    @EveryRole(except = {"BKPSDM_TRAINING", "BUDGET_OFFICER"})
    void other_roles_get_in_nowhere(Role role) {
        As somebody = As.employee(money.applicant, role);
        assertThat(somebody.call(pages::mayEnter)).isFalse();
        denied(somebody, () -> pages.years());
        denied(somebody, () -> pages.lines(YEAR));
        denied(somebody, () -> pages.demand(YEAR));
        denied(somebody, () -> pages.line(line));
        denied(somebody, () -> pages.journal(line, 0, 10));
        denied(somebody, () -> pages.waiting(line));
        denied(somebody, () -> desk.create(draft(money, "5.1.02.02.13")));
        denied(somebody, () -> desk.changeCeiling(line, rupiah(100), rupiah(90), "Perubahan DPA"));
        denied(somebody, () -> desk.set(line));
        denied(somebody, () -> files.load(csv(money.code + ",2026,5.1.02.02.13,Nama,5,draf,")));
        denied(somebody, () -> files.template(YEAR));
        assertThat(somebody.call(pages::changeableAgencies)).isEmpty();
    }

    @Test
    void the_head_of_an_agency_sees_its_lines_only_and_changes_none() {
        EmployeeId head = people.head("Kepala", money.opd, null);
        As chief = As.employee(head);
        assertThat(chief.call(() -> pages.lines(YEAR)))
                .extracting(BudgetLine::id)
                .containsExactly(line);
        assertThatThrownBy(() -> chief.call(() -> pages.line(otherLine))).isInstanceOf(NotFoundException.class);
        denied(chief, () -> desk.changeCeiling(line, rupiah(100), rupiah(90), "Perubahan DPA"));
        denied(chief, () -> files.load(csv(money.code + ",2026,5.1.02.02.13,Nama,5,draf,")));
        assertThat(chief.call(pages::changeableAgencies)).isEmpty();
    }

    @Test
    void the_head_of_a_division_sees_nothing() {
        EmployeeId head = people.head("Kabid", people.unit("bidang-" + UUID.randomUUID(), money.opd), null);
        assertThat(As.employee(head).call(pages::mayEnter)).isFalse();
        denied(As.employee(head), () -> pages.lines(YEAR));
    }

    @Test
    void a_budget_officer_of_one_agency_keeps_that_one_while_the_grant_lasts() {
        EmployeeId officer = people.employee("PPTK", money.opd, null);
        people.grant(officer, BudgetRoles.BUDGET_OFFICER, money.opd);
        As pptk = As.employee(officer);
        assertThat(pptk.call(() -> pages.lines(YEAR)))
                .extracting(BudgetLine::id)
                .containsExactly(line);
        assertThat(pptk.call(pages::changeableAgencies)).extracting(Unit::id).containsExactly(money.opd);
        pptk.run(() -> desk.changeCeiling(line, rupiah(100), rupiah(120), "Perubahan DPA"));
        denied(pptk, () -> desk.changeCeiling(otherLine, rupiah(100), rupiah(120), "Perubahan DPA"));
        denied(pptk, () -> desk.create(draft(other, "5.1.02.02.13")));
        assertThat(pptk.call(() -> files.load(csv(other.code + ",2026,5.1.02.02.13,Nama,5,draf,")))
                        .refusals())
                .extracting(RowMessage::code)
                .containsExactly("error.training.budget.unit-unknown");

        EmployeeId former = people.employee("Mantan PPTK", money.opd, null);
        people.grant(former, BudgetRoles.BUDGET_OFFICER, money.opd, LocalDate.of(2020, 1, 1), LocalDate.of(2026, 3, 1));
        denied(As.employee(former), () -> pages.lines(YEAR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bkpsdm-training", "budget-officer"})
    void officers_of_the_city_keep_the_lines_of_all_agencies(String role) {
        As officer = As.employee(people.employee("Petugas", money.opd, null), new Role(role));
        assertThat(officer.call(() -> pages.lines(YEAR)))
                .extracting(BudgetLine::id)
                .contains(line, otherLine);
        BudgetLineId made = officer.call(() -> desk.create(draft(other, "5.1.02.02.13")));
        officer.run(() -> desk.set(made));
        assertThat(officer.call(() -> pages.line(made)).status()).isEqualTo(BudgetStatus.SET);
    }

    @Test
    void a_case_is_linked_for_those_who_may_read_it_and_named_for_the_others() {
        CaseFileId one = money.newCase();
        SystemUser.run("test", () -> service.reserve(one, money.opd, YEAR, rupiah(10), FundingPriority.HIGH));
        EmployeeId officer = people.employee("Petugas", other.opd, null);
        assertThat(reservation(As.employee(officer, BudgetRoles.BUDGET_OFFICER)).caseReadable())
                .isFalse();
        assertThat(reservation(As.employee(officer, BudgetRoles.BUDGET_OFFICER)).caseNumber())
                .startsWith("UJI/2026/");
        assertThat(reservation(As.employee(officer, TrainingRoles.BKPSDM_TRAINING))
                        .caseReadable())
                .isTrue();
    }

    private BudgetEntry reservation(As who) {
        return who.call(() -> pages.journal(line, 0, 10)).rows().getFirst();
    }

    @Test
    void a_ceiling_below_what_is_reserved_and_spent_is_refused_with_the_amount() {
        SystemUser.run(
                "test", () -> service.reserve(money.newCase(), money.opd, YEAR, rupiah(60), FundingPriority.HIGH));
        assertThatThrownBy(() -> change(rupiah(100), rupiah(59), "Perubahan DPA"))
                .isInstanceOfSatisfying(DomainException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("error.training.budget.below-committed");
                    assertThat(refused.arguments()).isEqualTo(List.of(rupiah(60)));
                });
        change(rupiah(100), rupiah(60), "Perubahan DPA");
        BudgetEntry entry = As.employee(money.applicant, BudgetRoles.BUDGET_OFFICER)
                .call(() -> pages.journal(line, 0, 1))
                .rows()
                .getFirst();
        assertThat(entry.ceilingChange()).isEqualByComparingTo("-40");
        assertThat(entry.reason()).isEqualTo("Perubahan DPA");
        assertThat(entry.actor()).isEqualTo("Pemohon");
    }

    @Test
    void a_ceiling_changes_for_a_reason_and_not_under_somebody_elses_hands() {
        assertThatThrownBy(() -> change(rupiah(100), rupiah(90), " ya ")).hasMessage("error.training.budget.reason");
        change(rupiah(100), rupiah(90), "Pergeseran anggaran");
        assertThatThrownBy(() -> change(rupiah(100), rupiah(95), "Pergeseran anggaran"))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    private void change(BigDecimal seen, BigDecimal wanted, String reason) {
        As.employee(money.applicant, BudgetRoles.BUDGET_OFFICER)
                .run(() -> desk.changeCeiling(line, seen, wanted, reason));
    }

    @Test
    void an_account_has_one_line_in_a_year_and_an_agency_alone_has_lines() {
        assertThatThrownBy(() -> SystemUser.call("test", () -> desk.create(draft(money, Money.ACCOUNT))))
                .hasMessage("error.training.budget.line-exists");
        var division = people.unit("bidang-" + UUID.randomUUID(), money.opd);
        assertThatThrownBy(() -> SystemUser.call(
                        "test",
                        () -> desk.create(new BudgetLineDraft(
                                division, YEAR, "5.1.02.02.13", "Nama", rupiah(1), BudgetStatus.DRAFT))))
                .hasMessage("error.training.budget.unit-unknown");
    }

    private static BudgetLineDraft draft(Money of, String account) {
        return new BudgetLineDraft(of.opd, YEAR, account, "Belanja bimbingan teknis", rupiah(10), BudgetStatus.DRAFT);
    }

    static byte[] csv(String... rows) {
        return (String.join(",", BudgetRow.COLUMNS) + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    }

    private static void denied(As who, Runnable action) {
        assertThatThrownBy(() -> who.run(action)).isInstanceOf(AccessDeniedException.class);
    }
}
