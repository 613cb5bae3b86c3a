package id.alur.appraisal.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.alur.appraisal.letter.AppraisalLetters;
import id.alur.appraisal.rating.NextPeriod;
import id.alur.appraisal.rating.YearFlow;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.process.AppraisalEmployeeProcess.JobTypes;
import id.alur.process.AppraisalEmployeeProcess.Stages;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Record in, service call, record out; the system acts, named by the job. */
class AppraisalWorkersTest {

    private static final UUID CASE = new UUID(0, 7);
    private static final CaseFileId ID = new CaseFileId(CASE);
    private static final Instant MORNING = Instant.parse("2026-04-01T01:00:00Z");

    private final YearFlow flow = mock(YearFlow.class);
    private final AppraisalLetters letters = mock(AppraisalLetters.class);

    @Test
    void plan_gives_what_is_next_and_when_and_nothing_more() {
        when(flow.nextPeriod(ID)).thenAnswer(call -> {
            assertThat(CurrentUser.actor()).isEqualTo("system:" + JobTypes.PLAN_PERIOD);
            return new NextPeriod(Stages.PERIOD, 1, MORNING);
        });
        assertThat(new PlanPeriodWorker(flow).plan(new PlanPeriodWorker.Input(CASE)))
                .isEqualTo(new PlanPeriodWorker.Output(Stages.PERIOD, "2026-04-01T01:00:00Z"));
    }

    @Test
    void close_gives_how_the_result_was_accepted() {
        when(flow.close(ID)).thenReturn(true, false);
        CloseYearWorker worker = new CloseYearWorker(flow);
        assertThat(worker.close(new CloseYearWorker.Input(CASE))).isEqualTo(new CloseYearWorker.Output(true));
        assertThat(worker.close(new CloseYearWorker.Input(CASE))).isEqualTo(new CloseYearWorker.Output(false));
    }

    @Test
    void the_others_hand_the_case_over() {
        doAnswer(call -> {
                    assertThat(CurrentUser.actor()).isEqualTo("system:" + JobTypes.PUBLISH_RESULT);
                    return null;
                })
                .when(flow)
                .publish(ID);
        new OpenReportWorker(flow).open(new OpenReportWorker.Input(CASE));
        new OpenRatingWorker(flow).open(new OpenRatingWorker.Input(CASE));
        new PublishResultWorker(flow).publish(new PublishResultWorker.Input(CASE));
        new IssuePlanWorker(letters).issue(new IssuePlanWorker.Input(CASE));
        new IssueEvaluationWorker(letters).issue(new IssueEvaluationWorker.Input(CASE));
        verify(flow).openReport(ID);
        verify(flow).openRating(ID);
        verify(flow).publish(ID);
        verify(letters).issuePlan(ID);
        verify(letters).issueEvaluation(ID);
    }
}
