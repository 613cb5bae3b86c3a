package id.alur.training.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.process.TrainingParticipationProcess.Outcomes;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.TestClock;
import id.alur.training.learning.LearningService;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-115: seats are offered, answered, passed over, given to the next; without the engine. */
@CoreTest
class EventSeatsTest extends EventTests {

    @Autowired
    LearningService learning;

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
    void who_cannot_log_in_is_seen_before_the_seat_is_given_and_those_who_can_help_are_told_before_it_lapses() {
        EventId id = events.open(events.draft(TestClock.TODAY, 2, 0));
        EmployeeId able = staff.get(1);
        EmployeeId operator = people.employee("Operator", opd, head);
        people.grant(operator, Role.OPERATOR, null);
        jdbc.sql("insert into security.account (employee_id, login, password_hash) values (:id, :login, 'x')")
                .param("id", able.value())
                .param("login", "bisa-" + able)
                .update();
        List<ParticipantId> both = events.propose(id, head, staff.subList(0, 2));
        assertThat(As.employee(head).call(() -> pages.view(id)).entries())
                .extracting(entry -> entry.participant().employee(), entry -> entry.reasons().stream()
                        .anyMatch(reason -> reason.key().equals("training.event.no-account")))
                .containsExactlyInAnyOrder(tuple(staff.getFirst(), true), tuple(able, false));
        events.admit(id);
        reserve(both.getLast());
        assertThat(events.notices(head)).doesNotContain("event-no-account");
        reserve(both.getFirst());
        assertThat(events.notices(head)).contains("event-no-account");
        assertThat(events.notices(events.officerId())).contains("event-no-account");
        assertThat(events.notices(operator)).containsExactly("event-no-account-operator");
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
}
