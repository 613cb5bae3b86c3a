package id.alur.process;

import static id.alur.process.NamesMatchModelsTest.constants;
import static org.assertj.core.api.Assertions.assertThat;

import id.alur.process.check.ProcessModel;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The evaluation's constants are the names found in its files, and its forms ask on one scale. */
class TrainingEvaluationNamesTest {

    private final ProcessModel model = Shipped.model(TrainingEvaluationProcess.PROCESS_ID);

    @Test
    void job_types_messages_tasks_and_ends() {
        assertThat(constants(TrainingEvaluationProcess.JobTypes.class))
                .isEqualTo(model.all(ZeebeTaskDefinition.class).stream()
                        .map(ZeebeTaskDefinition::getType)
                        .collect(Collectors.toSet()));
        assertThat(constants(TrainingEvaluationProcess.Messages.class))
                .isEqualTo(
                        model.all(Message.class).stream().map(Message::getName).collect(Collectors.toSet()));
        assertThat(constants(TrainingEvaluationProcess.Tasks.class)).isEqualTo(model.ids(UserTask.class));
        assertThat(constants(TrainingEvaluationProcess.EndEvents.class)).isEqualTo(model.ids(EndEvent.class));
    }

    @Test
    void forms_variables_stages_and_deadline_rules() {
        assertThat(constants(TrainingEvaluationProcess.Forms.class))
                .isEqualTo(model.all(UserTask.class).stream()
                        .map(ProcessModel::formOf)
                        .collect(Collectors.toSet()));
        assertThat(constants(TrainingEvaluationProcess.Variables.class)).isEqualTo(model.variables());
        assertThat(constants(TrainingEvaluationProcess.Stages.class)).isEqualTo(model.comparedWith("nextStage"));
        assertThat(constants(TrainingEvaluationProcess.DeadlineRules.class)).isEqualTo(model.headers("deadlineRule"));
        assertThat(ProcessResources.ruleSets().stream().map(RuleSet::decisionId))
                .containsAll(constants(TrainingEvaluationProcess.Decisions.class));
    }

    @Test
    void every_task_is_closed_in_the_end() {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> assertThat(model.all(BoundaryEvent.class).stream()
                        .filter(event -> event.getAttachedTo().equals(task))
                        .map(BoundaryEvent::cancelActivity))
                .containsExactly(true));
    }

    @Test
    void every_score_is_one_to_five() {
        for (String form : constants(TrainingEvaluationProcess.Forms.class)) {
            for (JsonNode field :
                    ReturnedRequestFormTest.fields(ProcessResources.form(form).orElseThrow())) {
                if (field.path("key").asString("").endsWith("Score")) {
                    assertThat(field.path("values").valueStream().map(value -> value.path("value")
                                    .asString()))
                            .containsExactly("1", "2", "3", "4", "5");
                }
            }
        }
        assertThat(Set.copyOf(constants(TrainingEvaluationProcess.Forms.class))).hasSize(4);
    }
}
