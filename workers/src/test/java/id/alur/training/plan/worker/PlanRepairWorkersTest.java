package id.alur.training.plan.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.process.TrainingPlanProcess.JobTypes;
import id.alur.training.plan.PlanRepair;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Record in, service call, record out; the system acts, named by the job. */
class PlanRepairWorkersTest {

    private static final CaseFileId CASE = new CaseFileId(new UUID(0, 7));

    private final PlanRepair repair = mock(PlanRepair.class);

    @Test
    void the_next_notice_is_an_instant() {
        Instant at = Instant.parse("2026-03-11T01:00:00Z");
        when(repair.nextNotice(CASE)).thenAnswer(call -> {
            assertThat(CurrentUser.actor()).isEqualTo("system:" + JobTypes.SET_REPAIR_NOTICE);
            return at;
        });
        assertThat(new SetPlanRepairNoticeWorker(repair).set(new SetPlanRepairNoticeWorker.Input(CASE.value())))
                .isEqualTo(new SetPlanRepairNoticeWorker.Output("2026-03-11T01:00:00Z"));
    }

    @Test
    void telling_is_handed_over() {
        doAnswer(call -> {
                    assertThat(CurrentUser.actor()).isEqualTo("system:" + JobTypes.TELL_REPAIR);
                    return null;
                })
                .when(repair)
                .tell(CASE);
        new TellPlanRepairWorker(repair).tell(new TellPlanRepairWorker.Input(CASE.value()));
        verify(repair).tell(CASE);
    }
}
