package id.alur.training.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.testing.CoreTest;
import id.alur.testing.TestClock;
import id.alur.training.finish.TestScore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-115: who came, and events that are called off; without the engine. */
@CoreTest
class EventClosingTest extends EventTests {

    private static final String WHY = "Penyelenggara tidak dapat hadir.";

    @Autowired
    EventClosing closing;

    @Autowired
    EventAttendance attendance;

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
    void results_of_tests_are_recorded_with_attendance_of_those_who_came_and_begin_the_evaluation() {
        EventId id = events.open(events.draft(TestClock.TODAY, 2, 0));
        List<ParticipantId> both = events.propose(id, head, staff.subList(0, 2));
        events.admit(id);
        both.forEach(one -> set(one, "CONFIRMED"));
        moveTo(Events.DAYS_TO_START + 1);
        Map<ParticipantId, TestScore> score = Map.of(both.get(0), new TestScore(null, new BigDecimal("77.25")));
        assertThatThrownBy(() -> events.officer().run(() -> closing.recordAttendance(id, Set.of(both.get(1)), score)))
                .hasMessage("error.training.event.score-of-absent");
        assertThatThrownBy(() -> new TestScore(null, new BigDecimal("100.5"))).hasMessage("error.training.test-score");
        events.officer().run(() -> closing.recordAttendance(id, Set.copyOf(both), score));
        both.forEach(one -> SystemUser.run("test", () -> attendance.post(events.caseOf(one))));
        assertThat(learning(both.get(0))).isEqualTo("ANSWERED 77.25");
        assertThat(learning(both.get(1))).as("asked about later").isEqualTo("PLANNED -");
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

    private String learning(ParticipantId one) {
        return jdbc.sql("""
                        select l.state || ' ' || coalesce(l.post_test::text, '-') from training.evaluation_level l
                        join training.evaluation e on e.id = l.evaluation_id where e.training_case_id = :id and l.level = 2""")
                .param("id", events.caseOf(one).value())
                .query(String.class)
                .single();
    }
}
