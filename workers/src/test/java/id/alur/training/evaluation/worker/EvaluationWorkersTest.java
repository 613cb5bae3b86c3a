package id.alur.training.evaluation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.process.TrainingEvaluationProcess.JobTypes;
import id.alur.process.TrainingEvaluationProcess.Stages;
import id.alur.training.evaluation.EvaluationFlow;
import id.alur.training.evaluation.EvaluationLevel;
import id.alur.training.evaluation.OpenedLevel;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Record in, service call, record out; the system acts, named by the job. */
class EvaluationWorkersTest {

    private static final UUID CASE = new UUID(0, 7);
    private static final CaseFileId ID = new CaseFileId(CASE);
    private static final Instant MORNING = Instant.parse("2026-03-09T01:00:00Z");

    private final EvaluationFlow flow = mock(EvaluationFlow.class);

    @Test
    void schedule_gives_the_instant() {
        when(flow.opensAt(ID, EvaluationLevel.BEHAVIOUR)).thenAnswer(call -> {
            assertThat(CurrentUser.actor()).isEqualTo("system:" + JobTypes.SCHEDULE_EVALUATION);
            return MORNING;
        });
        assertThat(new ScheduleEvaluationWorker(flow)
                        .schedule(new ScheduleEvaluationWorker.Input(CASE, EvaluationLevel.BEHAVIOUR)))
                .isEqualTo(new ScheduleEvaluationWorker.Output("2026-03-09T01:00:00Z"));
    }

    @Test
    void open_gives_evaluator_and_end() {
        when(flow.open(ID, EvaluationLevel.RESULT))
                .thenReturn(new OpenedLevel(Stages.RESULT, "role:bkpsdm-training", MORNING));
        assertThat(new OpenEvaluationWorker(flow).open(new OpenEvaluationWorker.Input(CASE, EvaluationLevel.RESULT)))
                .isEqualTo(new OpenEvaluationWorker.Output(
                        Stages.RESULT, "role:bkpsdm-training", "2026-03-09T01:00:00Z", "2026-03-09T01:00:00Z"));
    }

    @Test
    void expire_and_close_hand_the_case_over() {
        doAnswer(call -> {
                    assertThat(CurrentUser.actor()).isEqualTo("system:" + JobTypes.CLOSE_EVALUATION);
                    return null;
                })
                .when(flow)
                .close(ID);
        new ExpireEvaluationWorker(flow).expire(new ExpireEvaluationWorker.Input(CASE, EvaluationLevel.REACTION));
        new CloseEvaluationWorker(flow).close(new CloseEvaluationWorker.Input(CASE));
        verify(flow).expire(ID, EvaluationLevel.REACTION);
        verify(flow).close(ID);
    }
}
