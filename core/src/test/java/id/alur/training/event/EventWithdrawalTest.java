package id.alur.training.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.process.TrainingParticipationProcess.Outcomes;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-115 A9: who has confirmed and cannot come after all. */
@CoreTest
class EventWithdrawalTest extends EventTests {

    private static final String WHY = "Dirawat di rumah sakit.";

    @Autowired
    EventWithdrawal withdrawal;

    private EventId event = new EventId(new UUID(0, 0));
    private List<ParticipantId> all = List.of();

    /** One seat, confirmed; two in reserve. */
    @BeforeEach
    void a_confirmed_seat() {
        staff = staff.subList(0, 3);
        Events.money(budget, opd, 2026, 2 * Events.COST);
        event = events.open(events.draft(TestClock.TODAY, 1, Events.COST));
        all = events.propose(event, head, staff);
        events.admit(event);
        SystemUser.call("test", () -> flow.reserve(events.caseOf(all.getFirst())));
        set("CONFIRMED");
    }

    @Test
    void the_seat_is_free_the_process_is_told_and_so_is_everybody_but_who_did_it() {
        withdraw(staff.getFirst());
        CaseFileId file = events.caseOf(all.getFirst());
        assertThat(events.states(event)).containsExactly("DROPPED_OUT", "RESERVE", "RESERVE");
        assertThat(jdbc.sql("""
                        select count(*) from engine.outbox
                        where case_id = :case and payload ->> 'name' = 'training.participation-withdrawn'""").param("case", file.value()).query(Long.class).single())
                .isEqualTo(1);
        assertThat(events.notices(head)).contains("event-dropped-out-for-others");
        assertThat(events.notices(events.officerId())).contains("event-dropped-out-for-others");
        assertThat(events.notices(staff.getFirst())).doesNotContain("event-dropped-out");
        assertThat(jdbc.sql(
                                "select details ->> 'reason' from casefile.case_event where case_id = :case and kind = 'event.dropped-out'")
                        .param("case", file.value())
                        .query(String.class)
                        .single())
                .isEqualTo(WHY);
        replace();
        replace();
        assertThat(events.states(event)).containsExactly("DROPPED_OUT", "ADMITTED", "RESERVE");
        assertThat(events.reserved(opd)).isZero();
        assertThat(outcome(file)).isEqualTo("event-dropped-out");
    }

    @Test
    void agency_and_officer_may_do_it_and_the_participant_is_told() {
        withdraw(head);
        assertThat(events.notices(staff.getFirst())).contains("event-dropped-out");
        assertThat(events.notices(head)).doesNotContain("event-dropped-out-for-others");
        set("CONFIRMED");
        EmployeeId planner = people.employee("Perencana", opd, head);
        people.grant(planner, TrainingRoles.TRAINING_PLANNER, opd);
        withdraw(planner);
        set("CONFIRMED");
        events.officer().run(() -> withdrawal.withdraw(all.getFirst(), WHY));
        assertThat(events.state(all.getFirst())).isEqualTo("DROPPED_OUT");
    }

    @Test
    void it_is_once_with_a_reason_of_a_confirmed_seat_and_until_the_first_day() {
        As participant = As.employee(staff.getFirst());
        assertThatThrownBy(() -> participant.run(() -> withdrawal.withdraw(all.getFirst(), "sakit")))
                .hasMessage("error.training.event.reason");
        clock.set(TestClock.TODAY.plusDays(Events.DAYS_TO_START + 1));
        assertThat(participant.call(() -> withdrawal.mayWithdraw(events.caseOf(all.getFirst()))))
                .isEmpty();
        assertThatThrownBy(() -> withdraw(staff.getFirst())).hasMessage("error.training.event.no-withdrawal");
        clock.set(TestClock.TODAY.plusDays(Events.DAYS_TO_START));
        assertThat(participant.call(() -> withdrawal.mayWithdraw(events.caseOf(all.getFirst()))))
                .contains(all.getFirst());
        withdraw(staff.getFirst());
        assertThatThrownBy(() -> withdraw(staff.getFirst())).hasMessage("error.training.event.no-withdrawal");
        for (String other : List.of("ADMITTED", "DECLINED", "ATTENDED", "CANCELLED")) {
            set(other);
            assertThatThrownBy(() -> withdraw(staff.getFirst())).hasMessage("error.training.event.no-withdrawal");
        }
    }

    @Test
    void after_confirmation_has_closed_the_seat_stays_empty() {
        clock.set(TestClock.TODAY.plusDays(Events.DAYS_TO_CONFIRM + 1));
        withdraw(staff.getFirst());
        replace();
        assertThat(events.states(event)).containsExactly("DROPPED_OUT", "RESERVE", "RESERVE");
        assertThat(events.reserved(opd)).isZero();
    }

    /** The timer may fire between the answer and the engine's word of it; the withdrawal is heard by who waits after the answer. */
    @Test
    void a_timer_that_fires_late_takes_the_way_of_who_had_confirmed() {
        withdraw(staff.getFirst());
        assertThat(SystemUser.call("test", () -> flow.expire(events.caseOf(all.getFirst()))))
                .isEqualTo(Outcomes.CONFIRMED);
    }

    @Test
    void a_seat_of_the_time_before_is_given_back_at_once() {
        jdbc.sql("update training.event_participant set knows_withdrawal = false where id = :id")
                .param("id", all.getFirst().value())
                .update();
        withdraw(staff.getFirst());
        CaseFileId file = events.caseOf(all.getFirst());
        assertThat(events.states(event)).containsExactly("DROPPED_OUT", "ADMITTED", "RESERVE");
        assertThat(outcome(file)).isEqualTo("event-dropped-out");
        assertThat(jdbc.sql("select kind from engine.outbox where case_id = :case order by created_at desc limit 1")
                        .param("case", file.value())
                        .query(String.class)
                        .single())
                .isEqualTo("CANCEL_INSTANCE");
    }

    @ParameterizedTest
    @EveryRole(except = "BKPSDM_TRAINING")
    void nobody_else_withdraws_anybody(Role role) {
        UnitId other = people.opd("acara-" + UUID.randomUUID());
        EmployeeId chief = people.head("Kepala lain", other, null);
        for (As stranger : List.of(
                As.employee(chief, role),
                As.employee(staff.get(1), role),
                As.employee(people.employee("X", other, chief), role))) {
            assertThatThrownBy(() -> stranger.run(() -> withdrawal.withdraw(all.getFirst(), WHY)))
                    .isInstanceOf(NotFoundException.class);
            assertThat(stranger.call(() -> withdrawal.mayWithdraw(events.caseOf(all.getFirst()))))
                    .isEmpty();
        }
        assertThat(events.state(all.getFirst())).isEqualTo("CONFIRMED");
    }

    private void withdraw(EmployeeId who) {
        As.employee(who).run(() -> withdrawal.withdraw(all.getFirst(), WHY));
    }

    private void replace() {
        SystemUser.run("test", () -> flow.replace(events.caseOf(all.getFirst())));
    }

    private void set(String state) {
        jdbc.sql("update training.event_participant set state = :state where id = :id")
                .param("state", state)
                .param("id", all.getFirst().value())
                .update();
    }

    private String outcome(CaseFileId file) {
        return jdbc.sql("select outcome from casefile.case_file where id = :id")
                .param("id", file.value())
                .query(String.class)
                .single();
    }
}
