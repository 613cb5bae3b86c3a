package id.alur.training.event.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.alur.budget.BudgetDesk;
import id.alur.form.FormRefusedException;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.local.LocalEngine;
import id.alur.process.TrainingParticipationProcess.EndEvents;
import id.alur.process.TrainingParticipationProcess.Tasks;
import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.testing.CasesOnEngine;
import id.alur.testing.EngineTest;
import id.alur.testing.MovesTime;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.event.EventClosing;
import id.alur.training.event.EventDesk;
import id.alur.training.event.EventId;
import id.alur.training.event.EventPages;
import id.alur.training.event.EventProposals;
import id.alur.training.event.EventWithdrawal;
import id.alur.training.event.Events;
import id.alur.training.event.ParticipantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-115, one person in one event: every way it ends, on the real engine with a moved clock. */
@EngineTest
@MovesTime
class TrainingParticipationProcessTest {

    /** After its clock has jumped, the engine may take a minute or two until it hands out jobs again. */
    private static final Map<String, Object> COMES = Map.of("answer", "CONFIRMED");

    @Autowired
    EventDesk desk;

    @Autowired
    EventClosing closing;

    @Autowired
    EventProposals proposals;

    @Autowired
    EventPages pages;

    @Autowired
    EventWithdrawal withdrawal;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    BudgetDesk budget;

    @Autowired
    LocalEngine engine;

    @Autowired
    TestClock clock;

    @Autowired
    People people;

    @Autowired
    CasesOnEngine cases;

    @Autowired
    JdbcClient jdbc;

    private Events events;
    private UnitId opd;
    private EmployeeId head;
    private List<EmployeeId> staff;
    private LocalDate today;

    /** The engine's clock goes forward only, and other tests move it, too; the application's follows it here. */
    @BeforeEach
    void an_agency_with_money_for_two() {
        today = LocalDate.ofInstant(engine.clock(), TestClock.ZONE).plusDays(1);
        cases.moveTo(today);
        events = new Events(catalogue, desk, proposals, pages, people, jdbc);
        opd = people.opd("acara-" + UUID.randomUUID());
        head = people.head("Kepala", opd, null);
        staff = events.staff(opd, head, 3);
        Events.money(budget, opd, today.plusDays(Events.DAYS_TO_START).getYear(), 2 * Events.COST);
    }

    @Test
    void who_confirms_and_comes_gets_the_hours_and_who_does_not_come_gives_the_money_back() {
        EventId event = events.open(events.draft(today, 2, Events.COST));
        List<ParticipantId> both = events.propose(event, head, staff.subList(0, 2));
        events.admit(event);
        CaseFileId first = events.caseOf(both.get(0));
        CaseFileId second = events.caseOf(both.get(1));
        TaskKey task = cases.task(first, Tasks.CONFIRM);
        assertThatThrownBy(() -> cases.complete(staff.get(1), task, COMES))
                .as("nobody answers for somebody else")
                .isInstanceOf(DomainException.class);
        cases.answer(staff.get(0), task, COMES);
        cases.answer(staff.get(1), cases.task(second, Tasks.CONFIRM), COMES);
        assertThat(events.reserved(opd)).isEqualTo(2 * Events.COST);
        cases.moveTo(today.plusDays(Events.DAYS_TO_START + 1));
        events.officer().run(() -> closing.recordAttendance(event, Set.of(both.get(0))));
        cases.awaitClosed(first, "event-attended");
        cases.awaitClosed(second, "event-absent");
        cases.awaitCompleted(first, EndEvents.ATTENDED);
        cases.awaitCompleted(second, EndEvents.ABSENT);
        assertThat(events.spent(opd)).isEqualTo(Events.COST);
        assertThat(events.reserved(opd)).isZero();
        assertThat(jdbc.sql("select count(*) from training.jp_entry where case_id in (:first, :second)")
                        .param("first", first.value())
                        .param("second", second.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void who_declines_is_replaced_by_the_next_in_reserve() {
        EventId event = events.open(events.draft(today, 1, Events.COST));
        List<ParticipantId> all = events.propose(event, head, staff);
        events.admit(event);
        CaseFileId first = events.caseOf(all.get(0));
        TaskKey task = cases.task(first, Tasks.CONFIRM);
        assertThatThrownBy(() -> cases.complete(staff.get(0), task, Map.of("answer", "DECLINED")))
                .as("without a reason")
                .isInstanceOf(FormRefusedException.class);
        cases.answer(staff.get(0), task, Map.of("answer", "DECLINED", "reason", "Bertugas sebagai pengawas ujian."));
        cases.awaitClosed(first, "event-declined");
        cases.awaitCompleted(first, EndEvents.SEAT_FREED);
        awaitStates(event, "DECLINED", "ADMITTED", "RESERVE");
        cases.answer(staff.get(1), cases.task(events.caseOf(all.get(1)), Tasks.CONFIRM), COMES);
        assertThat(events.reserved(opd)).isEqualTo(Events.COST);
        assertThat(events.notices(staff.get(1))).contains("event-moved-up");
    }

    @Test
    void who_has_confirmed_and_cannot_come_gives_the_seat_to_the_next_in_reserve() {
        EventId event = events.open(events.draft(today, 1, Events.COST));
        List<ParticipantId> all = events.propose(event, head, staff.subList(0, 2));
        events.admit(event);
        CaseFileId first = events.caseOf(all.get(0));
        cases.answer(staff.get(0), cases.task(first, Tasks.CONFIRM), COMES);
        As.employee(head).run(() -> withdrawal.withdraw(all.get(0), "Pegawai ini dirawat di rumah sakit."));
        cases.awaitClosed(first, "event-dropped-out");
        cases.awaitCompleted(first, EndEvents.SEAT_FREED);
        awaitStates(event, "DROPPED_OUT", "ADMITTED");
        cases.answer(staff.get(1), cases.task(events.caseOf(all.get(1)), Tasks.CONFIRM), COMES);
        assertThat(events.reserved(opd)).isEqualTo(Events.COST);
        assertThat(events.notices(staff.get(0))).contains("event-dropped-out");
        assertThat(events.notices(staff.get(1))).contains("event-moved-up");
    }

    /** The withdrawal is on its way to the engine before the confirmation is; it is heard as soon as somebody listens. */
    @Test
    void who_confirms_and_withdraws_in_one_breath_is_out() {
        EventId event = events.open(events.draft(today, 1, 0));
        List<ParticipantId> all = events.propose(event, head, staff.subList(0, 1));
        events.admit(event);
        CaseFileId first = events.caseOf(all.get(0));
        cases.complete(staff.get(0), cases.task(first, Tasks.CONFIRM), COMES);
        As.employee(staff.get(0)).run(() -> withdrawal.withdraw(all.get(0), "Ditugaskan ke luar kota."));
        cases.awaitClosed(first, "event-dropped-out");
        cases.awaitCompleted(first, EndEvents.SEAT_FREED);
    }

    @Test
    void who_says_nothing_is_replaced_by_the_next_in_reserve() {
        EventId event = events.open(events.draft(today, 1, Events.COST));
        List<ParticipantId> all = events.propose(event, head, staff.subList(0, 2));
        events.admit(event);
        CaseFileId first = events.caseOf(all.get(0));
        cases.task(first, Tasks.CONFIRM);
        cases.moveTo(confirmUntil(all.get(0)).plusSeconds(60));
        cases.awaitClosed(first, "event-expired");
        cases.awaitCompleted(first, EndEvents.SEAT_FREED);
        awaitStates(event, "EXPIRED", "ADMITTED");
        assertThat(events.notices(staff.get(0))).contains("event-replaced");
        cases.answer(staff.get(1), cases.task(events.caseOf(all.get(1)), Tasks.CONFIRM), COMES);
    }

    @Test
    void who_has_no_budget_is_passed_over_without_being_asked() {
        EventId event = events.open(events.draft(today, 1, 5 * Events.COST));
        ParticipantId one = events.propose(event, head, staff.subList(0, 1)).getFirst();
        events.admit(event);
        CaseFileId file = events.caseOf(one);
        cases.awaitClosed(file, "event-passed-over");
        assertThat(events.states(event)).containsExactly("PASSED_OVER");
        assertThat(events.notices(staff.getFirst())).isEmpty();
    }

    @Test
    void a_cancelled_event_ends_everything_and_gives_the_money_back() {
        EventId event = events.open(events.draft(today, 2, Events.COST));
        List<ParticipantId> both = events.propose(event, head, staff.subList(0, 2));
        events.admit(event);
        CaseFileId first = events.caseOf(both.get(0));
        CaseFileId second = events.caseOf(both.get(1));
        cases.answer(staff.get(0), cases.task(first, Tasks.CONFIRM), COMES);
        cases.task(second, Tasks.CONFIRM);
        events.officer().run(() -> closing.cancel(event, "Penyelenggara membatalkan kelas ini."));
        for (CaseFileId file : List.of(first, second)) {
            cases.awaitClosed(file, "event-cancelled");
            cases.awaitCompleted(file, EndEvents.EVENT_CANCELLED);
        }
        assertThat(events.reserved(opd)).isZero();
        await("task gone").atMost(CasesOnEngine.PATIENCE).untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from task.task where case_id = :case and open")
                                .param("case", second.value())
                                .query(Long.class)
                                .single())
                .isZero());
    }

    private void awaitStates(EventId event, String... states) {
        await("states").atMost(CasesOnEngine.PATIENCE).untilAsserted(() -> assertThat(events.states(event))
                .containsExactly(states));
    }

    private Instant confirmUntil(ParticipantId id) {
        return jdbc.sql("select confirm_until from training.event_participant where id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getTimestamp("confirm_until").toInstant())
                .single();
    }
}
