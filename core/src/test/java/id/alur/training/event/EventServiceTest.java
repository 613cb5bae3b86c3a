package id.alur.training.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.casefile.CaseFileId;
import id.alur.personnel.EmployeeId;
import id.alur.personnel.UnitId;
import id.alur.process.TrainingParticipation.Outcomes;
import id.alur.security.Role;
import id.alur.security.SystemUser;
import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.CourseCatalogue;
import id.alur.training.budget.BudgetDesk;
import id.alur.training.learning.LearningService;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-115: proposals, admission, reserve, replacement, attendance, cancellation; without the engine. */
@CoreTest
class EventServiceTest {

    private static final String WHY = "Penyelenggara tidak dapat hadir.";

    @Autowired
    EventDesk desk;

    @Autowired
    EventClosing closing;

    @Autowired
    EventProposals proposals;

    @Autowired
    EventPages pages;

    @Autowired
    EventFlow flow;

    @Autowired
    EventAttendance attendance;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    LearningService learning;

    @Autowired
    BudgetDesk budget;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Events events;
    private UnitId opd = new UnitId(new UUID(0, 0));
    private EmployeeId head = new EmployeeId(new UUID(0, 0));
    private List<EmployeeId> staff = List.of();

    @BeforeEach
    void an_agency() {
        events = new Events(catalogue, desk, proposals, pages, people, jdbc);
        opd = people.opd("acara-" + UUID.randomUUID());
        head = people.head("Kepala", opd, null);
        staff = events.staff(opd, head, 6);
    }

    @Test
    void an_event_is_changed_until_it_is_published() {
        EventDraft data = events.draft(TestClock.TODAY, 2, Events.COST);
        EventId id = events.officer().call(() -> desk.create(data));
        EventDraft more = events.draft(TestClock.TODAY, 3, Events.COST);
        Event seen = event(id);
        events.officer().run(() -> desk.change(seen, more));
        assertThat(event(id).data()).isEqualTo(more);
        assertThatThrownBy(() -> events.officer().run(() -> desk.change(seen, data)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        events.officer().run(() -> desk.publish(id));
        assertThatThrownBy(() -> events.officer().run(() -> desk.change(event(id), data)))
                .hasMessage("error.training.event.state");
    }

    @Test
    void whoever_may_propose_is_told_once_when_an_event_is_published_and_nobody_else() {
        EmployeeId planner = people.employee("Perencana", opd, head);
        people.grant(planner, Role.TRAINING_PLANNER, opd);
        EmployeeId division = people.head("Kabid", people.unit("bidang-" + UUID.randomUUID(), opd), head);
        EventDraft data = events.draft(TestClock.TODAY, 2, 0);
        EventId id = events.officer().call(() -> desk.create(data));
        assertThat(events.notices(head)).as("a draft is the officers' own").isEmpty();
        events.officer().run(() -> desk.publish(id));
        events.officer().run(() -> desk.publish(id));
        assertThat(events.notices(head)).containsExactly("event-published");
        assertThat(events.notices(planner)).containsExactly("event-published");
        assertThat(events.notices(division)).isEmpty();
        assertThat(events.notices(staff.getFirst())).isEmpty();
        assertThat(jdbc.sql("select distinct arguments::text from notification.notice where natural_key like :key")
                        .param("key", "training.event-published:" + id + "%")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("Pelayanan prima", "Aula BKPSDM")
                .doesNotContain("Petugas");
    }

    @Test
    void dates_quota_and_cost_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> events.draft(TestClock.TODAY, 0, 1)).hasMessage("error.training.event.quota");
        assertThatThrownBy(() -> events.draft(TestClock.TODAY, 1, -1)).hasMessage("error.training.budget.amount");
        assertThatThrownBy(() -> new EventDraft(
                        events.course("G-1"),
                        TestClock.TODAY,
                        TestClock.TODAY,
                        "Aula",
                        1,
                        CostKind.PER_PERSON,
                        BigDecimal.ZERO,
                        TestClock.TODAY))
                .as("confirmation closes before the event begins")
                .hasMessage("error.training.event.dates");
    }

    @Test
    void a_lump_sum_is_covered_by_the_shares_of_all_seats() {
        EventId id = events.open(events.draft("G-1", TestClock.TODAY, 3, CostKind.LUMP_SUM, 10_000_000));
        assertThat(event(id).costOfSeat()).isEqualByComparingTo("3333334");
    }

    @Test
    void nobody_is_twice_in_an_event_but_who_was_withdrawn_may_come_back() {
        EventId id = events.open(events.draft(TestClock.TODAY, 2, 0));
        ParticipantId first =
                events.propose(id, head, List.of(staff.getFirst())).getFirst();
        assertThatThrownBy(() -> propose(id, staff.getFirst())).hasMessage("error.training.event.twice");
        As.employee(head).run(() -> proposals.withdraw(first));
        propose(id, staff.getFirst());
        assertThat(details(id).entries()).hasSize(1);
    }

    @Test
    void nobody_is_in_two_trainings_at_once() {
        EventId one = events.open(events.draft(TestClock.TODAY, 2, 0));
        EventId other = events.open(events.draft("G-2", TestClock.TODAY.plusDays(1), 2, CostKind.PER_PERSON, 0));
        EventId later = events.open(events.draft("G-2", TestClock.TODAY.plusDays(7), 2, CostKind.PER_PERSON, 0));
        propose(one, staff.getFirst());
        assertThatThrownBy(() -> propose(other, staff.getFirst()))
                .isInstanceOfSatisfying(DomainException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("error.training.event.other-event");
                    assertThat(refused.arguments()).containsExactly("Pelayanan prima");
                });
        propose(later, staff.getFirst());
        jdbc.sql("""
                        insert into training.request (id, case_id, applicant_id, course_id, gap_kind, gap_reason, route, rule_set, state,
                            submitted_at, cost, starts_on, ends_on)
                        values (:id, :id, :who, :course, 'COMPETENCE', 'x', '{SUPERIOR}', 'x', 'APPROVED', now(), 0, :day, :day)""")
                .param("id", UUID.randomUUID())
                .param("who", staff.get(1).value())
                .param("course", events.course("G-2").value())
                .param("day", TestClock.TODAY.plusDays(Events.DAYS_TO_START))
                .update();
        assertThatThrownBy(() -> propose(one, staff.get(1))).hasMessage("error.training.event.other-request");
    }

    @Test
    void who_is_proposed_is_shown_with_the_reasons_of_the_rules_and_who_may_not_is_refused_with_them() {
        EventId id = events.open(events.draft(TestClock.TODAY, 2, 0));
        propose(id, staff.getFirst());
        assertThat(details(id).entries().getFirst().reasons()).isNotEmpty();
        people.deactivate(staff.get(1));
        assertThat(As.employee(head)
                        .call(() -> proposals.outlook(id, staff.get(1)))
                        .obstacle())
                .isPresent();
        assertThatThrownBy(() -> propose(id, staff.get(1)))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.key())
                        .startsWith("training.reason."));
    }

    @Test
    void the_suggested_order_gives_every_agency_its_turn_and_keeps_each_agencys_own() {
        UnitId second = people.opd("acara-" + UUID.randomUUID());
        EmployeeId chief = people.head("Kepala", second, null);
        EventId id = events.open(events.draft(TestClock.TODAY, 2, 0));
        List<ParticipantId> ours = events.propose(id, head, staff.subList(0, 3));
        List<ParticipantId> theirs = events.propose(id, chief, events.staff(second, chief, 1));
        List<ParticipantId> turned = ours.reversed();
        As.employee(head).run(() -> proposals.order(id, opd, turned));
        List<ParticipantId> order = details(id).entries().stream()
                .map(entry -> entry.participant().id())
                .toList();
        assertThat(order.subList(0, 2)).containsExactlyInAnyOrder(turned.getFirst(), theirs.getFirst());
        assertThat(order.subList(2, 4)).containsExactly(turned.get(1), turned.get(2));
        assertThatThrownBy(() -> As.employee(head).run(() -> proposals.order(id, opd, theirs)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void seats_go_to_the_first_and_the_rest_is_an_ordered_reserve() {
        EventId id = events.open(events.draft(TestClock.TODAY, 2, 0));
        events.propose(id, head, staff.subList(0, 4));
        events.admit(id);
        assertThat(events.states(id)).containsExactly("ADMITTED", "ADMITTED", "RESERVE", "RESERVE");
        assertThat(details(id).counts()).isEqualTo(new EventCounts(4, 2, 0, 2));
        assertThat(events.notices(staff.get(3))).containsExactly("event-reserve");
        assertThat(messages(id, "training.participant-admitted")).isEqualTo(2);
        assertThatThrownBy(() -> events.admit(id)).hasMessage("error.training.event.state");
        assertThatThrownBy(() -> propose(id, staff.get(4))).hasMessage("error.training.event.proposals-closed");
    }

    @Test
    void an_order_that_forgets_somebody_is_refused() {
        EventId id = events.open(events.draft(TestClock.TODAY, 2, 0));
        List<ParticipantId> two = events.propose(id, head, staff.subList(0, 2));
        assertThatThrownBy(() -> events.officer().run(() -> desk.admit(id, two.subList(0, 1))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> events.officer().run(() -> desk.admit(id, List.of(two.getFirst(), two.getFirst()))))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void who_is_refused_is_out_and_the_agency_reads_why() {
        EventId id = events.open(events.draft(TestClock.TODAY, 2, 0));
        List<ParticipantId> two = events.propose(id, head, staff.subList(0, 2));
        assertThatThrownBy(() -> events.officer().run(() -> desk.refuse(two.getFirst(), "tidak")))
                .hasMessage("error.training.event.reason");
        events.officer().run(() -> desk.refuse(two.getFirst(), "Sudah mengikuti tahun lalu."));
        events.admit(id);
        assertThat(events.states(id)).containsExactly("ADMITTED");
        assertThat(events.notices(head)).contains("event-refused");
        assertThat(As.employee(head).call(() -> pages.view(id)).entries())
                .extracting(entry -> entry.participant().reason())
                .contains("Sudah mengikuti tahun lalu.");
    }

    @Test
    void a_seat_is_offered_with_its_money_for_some_working_days() {
        Events.money(budget, opd, 2026, 2 * Events.COST);
        EventId id = events.open(events.draft(TestClock.TODAY, 1, Events.COST));
        ParticipantId one = events.propose(id, head, staff.subList(0, 1)).getFirst();
        events.admit(id);
        OfferedSeat seat = reserve(one);
        assertThat(seat.hasBudget()).isTrue();
        assertThat(seat.closesAt())
                .as("the third working day is over")
                .isEqualTo(
                        TestClock.TODAY.plusDays(4).atStartOfDay(TestClock.ZONE).toInstant());
        assertThat(reserve(one)).as("asked again").isEqualTo(seat);
        assertThat(events.reserved(opd)).isEqualTo(Events.COST);
        assertThat(events.notices(staff.getFirst())).containsExactly("event-admitted");
        assertThat(SystemUser.call("test", () -> learning.standing(staff.getFirst(), 2026))
                        .running())
                .as("its hours are taken")
                .hasSize(1);
    }

    @Test
    void without_money_the_next_moves_up() {
        UnitId rich = people.opd("acara-" + UUID.randomUUID());
        EmployeeId chief = people.head("Kepala", rich, null);
        Events.money(budget, rich, 2026, Events.COST);
        EventId id = events.open(events.draft(TestClock.TODAY, 1, Events.COST));
        ParticipantId poor = events.propose(id, head, staff.subList(0, 1)).getFirst();
        ParticipantId next =
                events.propose(id, chief, events.staff(rich, chief, 1)).getFirst();
        events.officer().run(() -> desk.admit(id, List.of(poor, next)));
        assertThat(reserve(poor).hasBudget()).isFalse();
        replace(poor);
        assertThat(events.states(id)).containsExactly("PASSED_OVER", "ADMITTED");
        assertThat(events.notices(head)).contains("event-passed-over");
        assertThat(reserve(next).hasBudget()).isTrue();
        assertThat(reserve(poor).hasBudget()).as("asked again").isFalse();
    }

    @Test
    void who_does_not_answer_is_replaced_by_the_next_and_a_last_moment_answer_stays() {
        EventId id = events.open(events.draft(TestClock.TODAY, 2, 0));
        List<ParticipantId> all = events.propose(id, head, staff.subList(0, 4));
        events.admit(id);
        all.subList(0, 2).forEach(this::reserve);
        set(all.get(1), "CONFIRMED");
        assertThat(expire(all.get(0))).isEqualTo(Outcomes.EXPIRED);
        assertThat(expire(all.get(1))).isEqualTo(Outcomes.CONFIRMED);
        replace(all.get(0));
        replace(all.get(0));
        assertThat(events.states(id)).containsExactly("EXPIRED", "CONFIRMED", "ADMITTED", "RESERVE");
        reserve(all.get(2));
        assertThat(events.notices(staff.get(2))).contains("event-moved-up");
        assertThat(events.notices(staff.get(0))).contains("event-replaced");
    }

    @Test
    void after_the_last_day_to_confirm_nobody_moves_up() {
        EventId id = events.open(events.draft(TestClock.TODAY, 1, 0));
        List<ParticipantId> all = events.propose(id, head, staff.subList(0, 2));
        events.admit(id);
        reserve(all.get(0));
        moveTo(Events.DAYS_TO_CONFIRM + 1);
        expire(all.get(0));
        replace(all.get(0));
        assertThat(events.states(id)).containsExactly("EXPIRED", "RESERVE");
    }

    @Test
    void who_may_not_take_part_any_more_is_passed_over_when_it_is_their_turn() {
        EventId id = events.open(events.draft(TestClock.TODAY, 1, 0));
        List<ParticipantId> all = events.propose(id, head, staff.subList(0, 3));
        events.admit(id);
        people.deactivate(staff.get(1));
        set(all.get(0), "DECLINED");
        replace(all.get(0));
        assertThat(events.states(id)).containsExactly("DECLINED", "PASSED_OVER", "ADMITTED");
    }

    @Test
    void whatever_races_the_quota_is_kept_and_the_order_is_strict() throws Exception {
        for (int round = 0; round < 5; round++) {
            EventId id = events.open(events.draft(TestClock.TODAY.plusDays(10L * round), 2, 0));
            List<EmployeeId> crowd = events.staff(opd, head, 8);
            List<ParticipantId> all = events.propose(id, head, crowd);
            atOnce(List.of(() -> events.admit(id), () -> events.admit(id), () -> events.admit(id)));
            assertThat(events.states(id))
                    .as("admitted once")
                    .filteredOn("ADMITTED"::equals)
                    .hasSize(2);
            set(all.get(0), "DECLINED");
            List<Runnable> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                calls.add(() -> replace(all.get(0)));
                calls.add(() -> {
                    expire(all.get(1));
                    replace(all.get(1));
                });
            }
            atOnce(calls);
            assertThat(events.states(id))
                    .containsExactly(
                            "DECLINED", "EXPIRED", "ADMITTED", "ADMITTED", "RESERVE", "RESERVE", "RESERVE", "RESERVE");
        }
    }

    @Test
    void proposing_the_same_person_at_once_for_two_events_at_one_time_succeeds_once() throws Exception {
        EventId one = events.open(events.draft(TestClock.TODAY, 2, 0));
        EventId two = events.open(events.draft("G-2", TestClock.TODAY, 2, CostKind.PER_PERSON, 0));
        atOnce(List.of(() -> propose(one, staff.getFirst()), () -> propose(two, staff.getFirst())));
        assertThat(jdbc.sql("select count(*) from training.event_participant where employee_id = :id")
                        .param("id", staff.getFirst().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void who_came_gets_the_hours_once_and_the_money_of_who_did_not_comes_back() {
        Events.money(budget, opd, 2026, 2 * Events.COST);
        EventId id = events.open(events.draft(TestClock.TODAY, 2, Events.COST));
        List<ParticipantId> both = events.propose(id, head, staff.subList(0, 2));
        events.admit(id);
        both.forEach(this::reserve);
        both.forEach(one -> set(one, "CONFIRMED"));
        Set<ParticipantId> came = Set.of(both.get(0));
        moveTo(Events.DAYS_TO_START);
        assertThatThrownBy(() -> events.officer().run(() -> closing.recordAttendance(id, came)))
                .hasMessage("error.training.event.not-over");
        moveTo(Events.DAYS_TO_START + 1);
        events.officer().run(() -> closing.recordAttendance(id, came));
        assertThat(events.states(id)).containsExactly("ATTENDED", "ABSENT");
        CaseFileId attended = events.caseOf(both.get(0));
        SystemUser.run("test", () -> attendance.post(attended));
        SystemUser.run("test", () -> attendance.post(attended));
        SystemUser.run("test", () -> flow.release(events.caseOf(both.get(1))));
        assertThat(jdbc.sql("select sum(jp) from training.jp_entry where case_id = :id")
                        .param("id", attended.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(16);
        assertThat(events.spent(opd)).isEqualTo(Events.COST);
        assertThat(events.reserved(opd)).isZero();
        assertThat(event(id).state()).isEqualTo(EventState.FINISHED);
        assertThatThrownBy(() -> events.officer().run(() -> closing.recordAttendance(id, Set.of())))
                .hasMessage("error.training.event.state");
        assertThat(jdbc.sql("select count(*) from training.evaluation where training_case_id = :id")
                        .param("id", attended.value())
                        .query(Long.class)
                        .single())
                .as("a training that is finished is evaluated")
                .isEqualTo(1);
    }

    @Test
    void a_cancelled_event_releases_and_tells_everybody() {
        EventId id = events.open(events.draft(TestClock.TODAY, 1, 0));
        events.propose(id, head, staff.subList(0, 2));
        events.admit(id);
        events.officer().run(() -> closing.cancel(id, WHY));
        assertThat(events.states(id)).containsExactly("CANCELLED", "CANCELLED");
        assertThat(messages(id, "training.event-cancelled")).isEqualTo(1);
        assertThat(events.notices(staff.get(0))).contains("event-cancelled");
        assertThat(events.notices(staff.get(1))).contains("event-cancelled");
        assertThat(events.notices(head)).contains("event-cancelled-for-agency");
        assertThat(event(id).cancelReason()).isEqualTo(WHY);
        assertThatThrownBy(() -> events.officer().run(() -> closing.cancel(id, WHY)))
                .hasMessage("error.training.event.state");
    }

    private static void atOnce(List<Runnable> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    try {
                        call.run();
                    } catch (DomainException | OptimisticLockingFailureException late) {
                        // Somebody else was first.
                        assertThat(late).hasMessageMatching("error\\.training\\.event\\..*|.* by now");
                    }
                    return Boolean.TRUE;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private void propose(EventId id, EmployeeId who) {
        As.employee(head).run(() -> proposals.propose(id, who));
    }

    private OfferedSeat reserve(ParticipantId id) {
        return SystemUser.call("test", () -> flow.reserve(events.caseOf(id)));
    }

    private String expire(ParticipantId id) {
        return SystemUser.call("test", () -> flow.expire(events.caseOf(id)));
    }

    private void replace(ParticipantId id) {
        SystemUser.run("test", () -> flow.replace(events.caseOf(id)));
    }

    private void set(ParticipantId id, String state) {
        jdbc.sql("update training.event_participant set state = :state where id = :id")
                .param("state", state)
                .param("id", id.value())
                .update();
    }

    private EventDetails details(EventId id) {
        return events.officer().call(() -> pages.view(id));
    }

    private Event event(EventId id) {
        return details(id).event();
    }

    private void moveTo(int daysFromToday) {
        clock.set(TestClock.TODAY
                .plusDays(daysFromToday)
                .atTime(LocalTime.of(9, 0))
                .atZone(TestClock.ZONE)
                .toInstant());
    }

    private long messages(EventId id, String name) {
        return jdbc.sql("""
                        select count(*) from engine.outbox o where o.payload ->> 'name' = :name
                          and o.case_id in (select case_id from training.event_participant where event_id = :id)""")
                .param("name", name)
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
