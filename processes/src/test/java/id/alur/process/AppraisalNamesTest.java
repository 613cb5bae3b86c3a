package id.alur.process;

import static id.alur.process.NamesMatchModelsTest.constants;
import static org.assertj.core.api.Assertions.assertThat;

import id.alur.process.check.ProcessModel;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The constants of the appraisal are the names found in its files. */
class AppraisalNamesTest {

    private final ProcessModel model = Shipped.model(AppraisalEmployeeProcess.PROCESS_ID);

    @Test
    void job_types_messages_tasks_and_ends() {
        assertThat(constants(AppraisalEmployeeProcess.JobTypes.class))
                .isEqualTo(model.all(ZeebeTaskDefinition.class).stream()
                        .map(ZeebeTaskDefinition::getType)
                        .collect(Collectors.toSet()));
        assertThat(constants(AppraisalEmployeeProcess.Messages.class))
                .isEqualTo(
                        model.all(Message.class).stream().map(Message::getName).collect(Collectors.toSet()));
        assertThat(constants(AppraisalEmployeeProcess.Tasks.class)).isEqualTo(model.ids(UserTask.class));
        assertThat(constants(AppraisalEmployeeProcess.EndEvents.class)).isEqualTo(model.ids(EndEvent.class));
    }

    @Test
    void forms_variables_values_and_deadline_rules() {
        assertThat(constants(AppraisalEmployeeProcess.Forms.class)).isEqualTo(model.forms());
        assertThat(constants(AppraisalEmployeeProcess.Variables.class)).isEqualTo(model.variables());
        assertThat(constants(AppraisalEmployeeProcess.Stages.class)).isEqualTo(model.comparedWith("nextStage"));
        assertThat(constants(AppraisalEmployeeProcess.Outcomes.class)).isEqualTo(model.comparedWith("outcome"));
        assertThat(constants(AppraisalEmployeeProcess.DeadlineRules.class)).isEqualTo(model.headers("deadlineRule"));
        assertThat(ProcessResources.ruleSets().stream()
                        .filter(set -> set.resource().feature().equals("appraisal"))
                        .map(RuleSet::decisionId))
                .containsExactlyElementsOf(constants(AppraisalEmployeeProcess.Decisions.class));
    }
}
