package id.alur.training.worker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.alur.identity.CaseFileId;
import id.alur.identity.TaskKey;
import id.alur.process.TrainingRequestProcess.EndEvents;
import id.alur.process.TrainingRequestProcess.Tasks;
import id.alur.testing.MovesTime;
import id.alur.training.request.Requests;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** UC-101 A9: waiting for money ends by itself. */
@MovesTime
class WaitingTimeProcessTest extends TrainingProcess {

    @Test
    void waiting_ends_on_the_day_of_the_course_and_the_applicant_chooses_again() {
        CaseFileId id = withoutMoney();
        complete(applicant, task(id, Tasks.CHOOSE_FUNDING), Map.of("outcome", "WAITING"));
        awaitState(id, "WAITING");
        await("waiting").atMost(PATIENCE).until(() -> active(id, "Gateway_AwaitBudget"));
        LocalDate start = today().plusDays(Requests.DAYS_AHEAD);
        engine.moveClock(start.atTime(1, 0).atZone(clock.getZone()).toInstant());
        clock.set(engine.clock());
        TaskKey again = task(id, Tasks.CHOOSE_FUNDING);
        assertThatThrownBy(() -> complete(applicant, again, Map.of("outcome", "WAITING")))
                .hasMessage("error.training.waiting-over");
        complete(applicant, again, Map.of("outcome", "GIVEN_UP"));
        awaitEnd(id, EndEvents.REQUEST_WITHDRAWN);
    }
}
