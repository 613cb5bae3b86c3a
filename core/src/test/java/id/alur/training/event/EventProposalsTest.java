package id.alur.training.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.TestClock;
import id.alur.training.learning.Learners;
import id.alur.training.learning.LearningService;
import id.alur.training.request.TrainingRequestService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** UC-115: agencies propose; without the engine. */
@CoreTest
class EventProposalsTest extends EventTests {

    @Autowired
    LearningService learning;

    @Autowired
    TrainingRequestService requests;

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
    void nobody_is_on_two_ways_to_the_same_course_whichever_came_first() {
        EventId one = events.open(events.draft(TestClock.TODAY, 2, 0));
        EventId later = events.open(events.draft(TestClock.TODAY.plusDays(30), 2, 0));
        propose(one, staff.getFirst());
        assertThat(As.employee(head)
                        .call(() -> proposals.outlook(later, staff.getFirst()))
                        .obstacle())
                .map(DomainException::key)
                .hasValue("error.training.event.same-course");
        assertThatThrownBy(() -> propose(later, staff.getFirst())).hasMessage("error.training.event.same-course");
        assertThat(asked(staff.getFirst())).as("a request for other days").hasValue("error.training.course-in-event");
        As.employee(head)
                .run(() -> proposals.withdraw(
                        details(one).entries().getFirst().participant().id()));
        assertThat(asked(staff.getFirst())).isEmpty();
        propose(later, staff.getFirst());
        EventId other = events.open(events.draft("G-2", TestClock.TODAY, 2, CostKind.PER_PERSON, 0));
        request(staff.get(1), other);
        assertThatThrownBy(() -> propose(other, staff.get(1))).hasMessage("training.reason.eligibility.running");
    }

    /** What the person is told who asks for the course on other days. */
    private Optional<String> asked(EmployeeId who) {
        return As.employee(who)
                .call(() -> requests.outlook(
                        events.course("G-1"),
                        Map.of("startsOn", TestClock.TODAY.plusDays(100).toString())))
                .obstacle()
                .map(DomainException::key);
    }

    /** A request of the person's own for the course of the event, long after it. */
    private void request(EmployeeId who, EventId event) {
        jdbc.sql("""
                        with file as (
                            insert into casefile.case_file (id, number, process_id, title, subject_employee_id, starter_employee_id, opened_at)
                            values (:id, cast(:id as text), 'training-request', 'Uji', :who, :who, now()))
                        insert into training.request (id, case_id, applicant_id, course_id, gap_kind, gap_reason, route, rule_set, state,
                            submitted_at, cost, starts_on, ends_on)
                        select :id, :id, :who, course_id, 'COMPETENCE', 'x', '{SUPERIOR}', 'x', 'SUBMITTED', now(), 0,
                            ends_on + 60, ends_on + 61
                        from training.event where id = :event""")
                .param("id", UUID.randomUUID())
                .param("who", who.value())
                .param("event", event.value())
                .update();
    }

    @Test
    void the_hours_of_an_event_count_in_the_year_in_which_it_is_held() {
        EmployeeId pppk = staff.getFirst();
        jdbc.sql("update personnel.employee set kind = 'PPPK' where id = :id")
                .param("id", pppk.value())
                .update();
        SystemUser.run("test", () -> learning.post(Learners.elearning(pppk, 20, TestClock.TODAY)));
        EventId thisYear = events.open(events.draft(TestClock.TODAY, 2, 0));
        assertThatThrownBy(() -> propose(thisYear, pppk)).hasMessage("training.reason.quota.pppk-over");
        EventId nextYear = events.open(events.draft(TestClock.TODAY.plusYears(1), 2, 0));
        assertThat(As.employee(head)
                        .call(() -> proposals.outlook(nextYear, pppk))
                        .obstacle())
                .isEmpty();
        propose(nextYear, pppk);
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
}
