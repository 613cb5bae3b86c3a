package id.alur.training.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.process.TrainingRequestProcess.JobTypes;
import id.alur.training.finish.TrainingFinish;
import id.alur.training.request.Funding;
import id.alur.training.request.TrainingFunding;
import id.alur.training.request.TrainingRequestFlow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mockito.invocation.InvocationOnMock;

/** Money and the end of a training: record in, service call, record out; the system acts, named by the job. */
class MoneyAndFinishWorkersTest {

    private static final UUID CASE = new UUID(0, 7);
    private static final CaseFileId ID = new CaseFileId(CASE);
    private static final Instant SECOND = Instant.parse("2026-03-09T01:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-03-24T01:00:00Z");

    private final TrainingRequestFlow flow = mock(TrainingRequestFlow.class);
    private final TrainingFunding funding = mock(TrainingFunding.class);
    private final TrainingFinish finish = mock(TrainingFinish.class);
    private final List<String> actors = new ArrayList<>();

    @Test
    void reserve_says_whether_there_is_money_and_until_when_one_may_wait() {
        when(funding.reserve(ID)).thenAnswer(call -> {
            acted(call);
            return new Funding(true, SECOND);
        });
        assertThat(new ReserveBudgetWorker(funding).reserve(new ReserveBudgetWorker.Input(CASE)))
                .isEqualTo(new ReserveBudgetWorker.Output(true, "2026-03-09T01:00:00Z"));
        assertThat(actors).containsExactly("system:" + JobTypes.RESERVE_BUDGET);
    }

    @Test
    void release_gives_the_money_of_the_case_back() {
        doAnswer(this::acted).when(funding).release(ID);
        new ReleaseBudgetWorker(funding).release(new ReleaseBudgetWorker.Input(CASE));
        assertThat(actors).containsExactly("system:" + JobTypes.RELEASE_BUDGET);
    }

    @Test
    void an_approval_is_announced() {
        doAnswer(this::acted).when(flow).announceApproval(ID);
        new AnnounceApprovalWorker(flow).work(new AnnounceApprovalWorker.Input(CASE));
        assertThat(actors).containsExactly("system:" + JobTypes.ANNOUNCE_APPROVAL);
    }

    @Test
    void the_end_of_the_course_is_told_as_an_instant() {
        when(finish.courseEndsAt(ID)).thenReturn(SECOND);
        assertThat(new PlanFinishWorker(finish).plan(new PlanFinishWorker.Input(CASE)))
                .isEqualTo(new PlanFinishWorker.Output("2026-03-09T01:00:00Z"));
    }

    @Test
    void cases_of_an_earlier_model_still_hear_when_the_report_is_given_up() {
        when(finish.awaitReport(ID)).thenReturn(THIRD);
        assertThat(new SetReportDeadlineWorker(finish).set(new SetReportDeadlineWorker.Input(CASE)))
                .isEqualTo(new SetReportDeadlineWorker.Output(
                        "2026-03-24T01:00:00Z", "2026-03-24T01:00:00Z", "2026-03-24T01:00:00Z"));
    }

    @Test
    void hours_hand_the_case_over() {
        doAnswer(this::acted).when(finish).post(ID);
        new PostLearningHoursWorker(finish).work(new PostLearningHoursWorker.Input(CASE));
        verify(finish).post(ID);
        assertThat(actors).containsExactly("system:" + JobTypes.POST_LEARNING_HOURS);
    }

    @Test
    void what_goes_wrong_reaches_the_engine() {
        doThrow(new IllegalStateException("No report")).when(finish).post(any());
        assertThatThrownBy(() -> new PostLearningHoursWorker(finish).work(new PostLearningHoursWorker.Input(CASE)))
                .isInstanceOf(IllegalStateException.class);
    }

    private @Nullable Object acted(InvocationOnMock call) {
        assertThat(call.getArguments()).containsExactly(ID);
        actors.add(CurrentUser.actor());
        return null;
    }
}
