package id.alur.training.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.process.TrainingRequestProcess.JobTypes;
import id.alur.process.TrainingRequestProcess.Stages;
import id.alur.training.letter.TrainingLetters;
import id.alur.training.request.TrainingRequestFlow;
import id.alur.training.route.NextStep;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Record in, service call, record out; the system acts, named by the job. */
class TrainingWorkersTest {

    private static final UUID CASE = new UUID(0, 7);

    private final TrainingRequestFlow flow = mock(TrainingRequestFlow.class);
    private final TrainingLetters letters = mock(TrainingLetters.class);

    @Test
    void decide_route_gives_stage_and_group() {
        when(flow.nextStep(new CaseFileId(CASE))).thenAnswer(call -> {
            assertThat(CurrentUser.actor()).isEqualTo("system:" + JobTypes.DECIDE_ROUTE);
            return new NextStep(Stages.BKPSDM, "role:bkpsdm-training");
        });
        assertThat(new DecideRouteWorker(flow).decide(new DecideRouteWorker.Input(CASE)))
                .isEqualTo(new DecideRouteWorker.Output(Stages.BKPSDM, "role:bkpsdm-training"));
    }

    @Test
    void announce_decision_hands_the_case_over() {
        doAnswer(call -> {
                    assertThat(CurrentUser.actor()).isEqualTo("system:" + JobTypes.ANNOUNCE_DECISION);
                    return null;
                })
                .when(flow)
                .announce(new CaseFileId(CASE));
        new AnnounceDecisionWorker(flow, letters).announce(new AnnounceDecisionWorker.Input(CASE));
        verify(flow).announce(new CaseFileId(CASE));
        verify(letters).withdrawAssignment(new CaseFileId(CASE));
    }

    @Test
    void the_workers_of_letters_hand_the_case_over() {
        new IssueLetterWorker(letters).issue(new IssueLetterWorker.Input(CASE));
        verify(letters).issueAssignment(new CaseFileId(CASE));
        new IssueAcknowledgementWorker(letters).issue(new IssueAcknowledgementWorker.Input(CASE));
        verify(letters).issueAcknowledgement(new CaseFileId(CASE));
    }

    @Test
    void what_goes_wrong_reaches_the_engine() {
        doAnswer(call -> {
                    throw new IllegalStateException("Nothing is decided yet");
                })
                .when(flow)
                .announce(new CaseFileId(CASE));
        assertThatThrownBy(() ->
                        new AnnounceDecisionWorker(flow, letters).announce(new AnnounceDecisionWorker.Input(CASE)))
                .isInstanceOf(IllegalStateException.class);
    }
}
