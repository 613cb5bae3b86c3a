package id.alur.training.plan.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;

import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.process.TrainingPlanCityProcess.JobTypes;
import id.alur.training.plan.CityDecrees;
import id.alur.training.plan.PlanSetting;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** Record in, service call; the system acts, named by the job. */
class SetPlansWorkerTest {

    @Test
    void the_case_is_handed_over() {
        CaseFileId id = new CaseFileId(new UUID(0, 7));
        PlanSetting setting = mock(PlanSetting.class);
        doAnswer(call -> {
                    assertThat(CurrentUser.actor()).isEqualTo("system:" + JobTypes.SET_PLANS);
                    return null;
                })
                .when(setting)
                .set(id);
        CityDecrees decrees = mock(CityDecrees.class);
        new SetPlansWorker(setting, decrees).set(new SetPlansWorker.Input(id.value()));
        InOrder order = inOrder(setting, decrees);
        order.verify(setting).set(id);
        order.verify(decrees).issue(id);
    }
}
