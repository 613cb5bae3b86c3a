package id.alur.process;

import static id.alur.process.NamesMatchModelsTest.constants;
import static org.assertj.core.api.Assertions.assertThat;

import id.alur.process.check.ProcessModel;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The constants of both plans are the names found in their files. */
class TrainingPlanNamesTest {

    private final ProcessModel agency = Shipped.model(TrainingPlanProcess.PROCESS_ID);
    private final ProcessModel city = Shipped.model(TrainingPlanCityProcess.PROCESS_ID);

    @Test
    void the_plan_of_an_agency() {
        assertThat(constants(TrainingPlanProcess.JobTypes.class)).isEqualTo(jobTypes(agency));
        assertThat(constants(TrainingPlanProcess.Messages.class)).isEqualTo(messages(agency));
        assertThat(constants(TrainingPlanProcess.Tasks.class)).isEqualTo(agency.ids(UserTask.class));
        assertThat(constants(TrainingPlanProcess.EndEvents.class)).isEqualTo(agency.ids(EndEvent.class));
        assertThat(constants(TrainingPlanProcess.Forms.class)).isEqualTo(forms(agency));
        assertThat(constants(TrainingPlanProcess.Variables.class)).isEqualTo(agency.variables());
        assertThat(constants(TrainingPlanProcess.Stages.class)).isEqualTo(agency.comparedWith("nextStage"));
        assertThat(constants(TrainingPlanProcess.Outcomes.class)).isEqualTo(agency.comparedWith("outcome"));
        assertThat(constants(TrainingPlanProcess.DeadlineRules.class)).isEqualTo(agency.headers("deadlineRule"));
    }

    @Test
    void the_plan_of_the_city() {
        assertThat(constants(TrainingPlanCityProcess.JobTypes.class)).isEqualTo(jobTypes(city));
        assertThat(constants(TrainingPlanCityProcess.Messages.class)).isEqualTo(messages(city));
        assertThat(constants(TrainingPlanCityProcess.Tasks.class)).isEqualTo(city.ids(UserTask.class));
        assertThat(constants(TrainingPlanCityProcess.EndEvents.class)).isEqualTo(city.ids(EndEvent.class));
        assertThat(constants(TrainingPlanCityProcess.Forms.class)).isEqualTo(forms(city));
        assertThat(constants(TrainingPlanCityProcess.Variables.class)).isEqualTo(city.variables());
        assertThat(constants(TrainingPlanProcess.Outcomes.class)).isEqualTo(city.comparedWith("outcome"));
        assertThat(constants(TrainingPlanCityProcess.DeadlineRules.class)).isEqualTo(city.headers("deadlineRule"));
    }

    private static Set<String> jobTypes(ProcessModel model) {
        return model.all(ZeebeTaskDefinition.class).stream()
                .map(ZeebeTaskDefinition::getType)
                .collect(Collectors.toSet());
    }

    private static Set<String> messages(ProcessModel model) {
        return model.all(Message.class).stream().map(Message::getName).collect(Collectors.toSet());
    }

    private static Set<String> forms(ProcessModel model) {
        return model.all(UserTask.class).stream().map(ProcessModel::formOf).collect(Collectors.toSet());
    }
}
