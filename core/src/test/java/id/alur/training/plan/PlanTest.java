package id.alur.training.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.budget.BudgetDesk;
import id.alur.budget.BudgetLineDraft;
import id.alur.budget.BudgetStatus;
import id.alur.funding.FundingPriority;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.personnel.Unit;
import id.alur.shared.DomainException;
import id.alur.sheet.RowReport;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.People;
import id.alur.testing.WrongInputs;
import id.alur.training.TrainingRoles;
import id.alur.training.request.GapKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** UC-113: what an agency needs to learn, who says it, what is still missing. */
@CoreTest
class PlanTest {

    private static final int YEAR = 2027;

    @Autowired
    PlanPages pages;

    @Autowired
    PlanDesk desk;

    @Autowired
    PlanFiles files;

    @Autowired
    BudgetDesk budget;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private UnitId agency = new UnitId(new UUID(0, 0));
    private UnitId other = agency;
    private EmployeeId head = new EmployeeId(new UUID(0, 0));
    private EmployeeId planner = head;
    private EmployeeId employee = head;

    @BeforeEach
    void an_agency_with_a_planner() {
        agency = people.opd("rencana-" + UUID.randomUUID());
        other = people.opd("rencana-" + UUID.randomUUID());
        head = people.head("Kepala", agency, null);
        planner = people.employee("Perencana", agency, head);
        employee = people.employee("Pegawai", agency, head);
        people.grant(planner, TrainingRoles.TRAINING_PLANNER, agency);
    }

    @Test
    void head_and_planner_enter_needs_and_officers_of_bkpsdm_read_them() {
        for (EmployeeId who : List.of(head, planner)) {
            As me = As.employee(who);
            assertThat(me.call(pages::agencies)).extracting(Unit::id).containsExactly(agency);
            assertThat(me.call(() -> pages.mayChange(agency))).isTrue();
            PlanNeed need = me.call(() -> desk.add(agency, YEAR));
            me.run(() -> desk.save(need, complete(3, "6000000")));
            denied(me, () -> desk.add(other, YEAR));
            denied(me, () -> pages.needs(other, YEAR));
        }
        As officer = As.employee(people.employee("Petugas", other, null), TrainingRoles.BKPSDM_TRAINING);
        assertThat(officer.call(() -> pages.needs(agency, YEAR)))
                .extracting(PlanNeed::number)
                .containsExactly(1, 2);
        assertThat(officer.call(() -> pages.mayChange(agency))).isFalse();
        denied(officer, () -> desk.add(agency, YEAR));
        denied(officer, () -> files.load(agency, YEAR, csv("1,,,,,,,,,,,,")));
    }

    @ParameterizedTest
    @EveryRole(except = "BKPSDM_TRAINING")
    void nobody_else_sees_or_changes_a_plan(Role role) {
        As who = As.employee(employee, role);
        PlanNeed need = As.employee(head).call(() -> desk.add(agency, YEAR));
        assertThat(who.call(pages::mayEnter)).isFalse();
        denied(who, () -> pages.agencies());
        denied(who, () -> pages.totals(YEAR));
        denied(who, () -> pages.needs(agency, YEAR));
        denied(who, () -> desk.add(agency, YEAR));
        denied(who, () -> desk.save(need, NeedDraft.EMPTY));
        denied(who, () -> desk.remove(need));
        denied(who, () -> files.load(agency, YEAR, csv("1,,,,,,,,,,,,")));
        denied(who, () -> files.file(agency, YEAR));
    }

    @Test
    void a_need_may_be_incomplete_and_says_what_is_missing() {
        assertThat(NeedDraft.EMPTY.missing())
                .containsExactly(
                        NeedPart.COMPETENCE,
                        NeedPart.GAP,
                        NeedPart.FORM,
                        NeedPart.PEOPLE,
                        NeedPart.PRIORITY,
                        NeedPart.REASON,
                        NeedPart.PROVIDER,
                        NeedPart.QUARTER,
                        NeedPart.COST);
        assertThat(complete(1, "0").missing()).isEmpty();
        assertThat(draft("KLS-TEK", "").missing()).containsExactly(NeedPart.CURRICULUM);
        assertThat(draft("NON-COA", "").missing()).isEmpty();
    }

    @Test
    void the_sums_of_a_plan_stand_beside_the_ceiling_of_its_budget() {
        As me = As.employee(head);
        me.run(() -> desk.save(desk.add(agency, YEAR), complete(3, "6000000")));
        me.run(() -> desk.add(agency, YEAR));
        PlanTotals before = me.call(() -> pages.totals(YEAR)).getFirst();
        assertThat(before.needs()).isEqualTo(2);
        assertThat(before.incomplete()).isEqualTo(1);
        assertThat(before.complete()).isFalse();
        assertThat(before.people()).isEqualTo(3);
        assertThat(before.lines()).isZero();
        assertThat(before.over()).isZero();
        SystemUser.run(
                "test",
                () -> budget.create(new BudgetLineDraft(
                        agency, YEAR, "5.1.02.02.12", "Kursus", new BigDecimal("5000000"), BudgetStatus.DRAFT)));
        PlanTotals after = me.call(() -> pages.totals(YEAR)).getFirst();
        assertThat(after.ceiling()).isEqualByComparingTo("5000000");
        assertThat(after.over()).isEqualByComparingTo("1000000");
    }

    @Test
    void people_of_the_agency_are_named_and_counted() {
        As me = As.employee(planner);
        PlanNeed need = me.call(() -> desk.add(agency, YEAR));
        PlanNeed saved = me.call(() -> desk.save(need, named(employee, planner)));
        assertThat(saved.data().headcount()).isEqualTo(2);
        assertThat(me.call(() -> pages.needs(agency, YEAR)).getFirst().data().named())
                .containsExactlyInAnyOrder(employee, planner);
        EmployeeId stranger = people.employee("Orang lain", other, null);
        assertThatThrownBy(() -> me.run(() -> desk.save(saved, named(stranger))))
                .hasMessage("error.training.plan.person");
        PlanNeed fewer = me.call(() -> desk.save(saved, named(employee)));
        assertThat(me.call(() -> pages.needs(agency, YEAR))).containsExactly(fewer);
    }

    @Test
    void a_need_is_not_changed_under_somebody_elses_hands_and_its_number_is_never_given_twice() {
        As me = As.employee(planner);
        PlanNeed need = me.call(() -> desk.add(agency, YEAR));
        As.employee(head).run(() -> desk.save(need, complete(1, "1")));
        assertThatThrownBy(() -> me.run(() -> desk.save(need, complete(2, "2"))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> me.run(() -> desk.remove(need))).isInstanceOf(OptimisticLockingFailureException.class);
        me.run(() -> desk.remove(pages.needs(agency, YEAR).getFirst()));
        assertThat(me.call(() -> desk.add(agency, YEAR)).number()).isEqualTo(2);
    }

    @Test
    void what_is_wrong_is_refused_even_in_a_draft() {
        assertThatThrownBy(() -> draft("BENTUK-LAIN", "")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> complete(0, "1")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> complete(1, "0.5")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> complete(1, "-1")).isInstanceOf(DomainException.class);
    }

    @Test
    void a_file_adds_and_changes_needs_and_its_wrong_rows_are_named() {
        As me = As.employee(planner);
        String nip = jdbc.sql("select nip from personnel.employee where id = :id")
                .param("id", employee.value())
                .query(String.class)
                .single();
        byte[] file = csv(
                ",Pengadaan,kompetensi,KLS-TEK,,3,,tinggi,Belum bersertifikat,LKPP,SKKNI,2,Rp6.000.000",
                ",Coaching,kinerja,non-coa,,," + nip + ",sedang,Target layanan,BKPSDM,,1,0",
                ",Belum lengkap,,,,,,,,,,,",
                ",Salah,mungkin,,,,,,,,,,");
        assertThat(me.call(() -> files.tryOut(agency, YEAR, file)).created()).isEqualTo(3);
        assertThat(me.call(() -> pages.needs(agency, YEAR))).isEmpty();
        RowReport first = me.call(() -> files.load(agency, YEAR, file));
        assertThat(first.created()).isEqualTo(3);
        assertThat(first.refusals()).hasSize(1);
        List<PlanNeed> needs = me.call(() -> pages.needs(agency, YEAR));
        assertThat(needs.get(0).data().missing()).isEmpty();
        assertThat(needs.get(1).data().named()).containsExactly(employee);
        assertThat(needs.get(2).data().missing()).hasSize(8);

        byte[] back = me.call(() -> files.file(agency, YEAR));
        assertThat(new String(back, StandardCharsets.UTF_8)).doesNotContain(nip);
        RowReport again = me.call(() -> files.load(agency, YEAR, back));
        assertThat(again).isEqualTo(new RowReport(0, 0, 3, List.of()));
        RowReport changed = me.call(
                () -> files.load(agency, YEAR, csv("2,Coaching,kinerja,NON-COA,,4,-,rendah,Target,BKPSDM,,1,0")));
        assertThat(changed.changed()).isEqualTo(1);
        assertThat(me.call(() -> pages.needs(agency, YEAR)).get(1).data().headcount())
                .isEqualTo(4);
    }

    @Test
    void every_wrong_file_has_its_answer() {
        WrongInputs.check(
                "files/rencana",
                row -> WrongInputs.words(As.employee(planner)
                        .call(() -> files.tryOut(agency, YEAR, WrongInputs.file(row, NeedRow.COLUMNS)))
                        .messages()));
    }

    private static NeedDraft complete(int count, String cost) {
        return need("KLS-TEK", "SKKNI", count, List.of(), cost);
    }

    private static NeedDraft draft(String form, String curriculum) {
        return need(form, curriculum, 1, List.of(), "1");
    }

    private static NeedDraft named(EmployeeId... named) {
        return need("KLS-TEK", "SKKNI", null, List.of(named), "1");
    }

    private static NeedDraft need(
            String form, String curriculum, @Nullable Integer count, List<EmployeeId> named, String cost) {
        return new NeedDraft(
                "Pengadaan",
                GapKind.COMPETENCE,
                form,
                null,
                count,
                named,
                FundingPriority.HIGH,
                "Belum bersertifikat",
                "LKPP",
                curriculum,
                2,
                new BigDecimal(cost));
    }

    private static byte[] csv(String... rows) {
        return (String.join(",", NeedRow.COLUMNS) + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    }

    private static void denied(As who, Runnable action) {
        assertThatThrownBy(() -> who.run(action)).isInstanceOf(AccessDeniedException.class);
    }
}
