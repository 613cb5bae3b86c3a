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
import tools.jackson.databind.JsonNode;

/** The constants of a participation are the names found in its files. */
class TrainingParticipationNamesTest {

    private final ProcessModel model = Shipped.model(TrainingParticipationProcess.PROCESS_ID);

    @Test
    void job_types_messages_tasks_and_ends() {
        assertThat(constants(TrainingParticipationProcess.JobTypes.class))
                .isEqualTo(model.all(ZeebeTaskDefinition.class).stream()
                        .map(ZeebeTaskDefinition::getType)
                        .collect(Collectors.toSet()));
        assertThat(constants(TrainingParticipationProcess.Messages.class))
                .isEqualTo(
                        model.all(Message.class).stream().map(Message::getName).collect(Collectors.toSet()));
        assertThat(constants(TrainingParticipationProcess.Tasks.class)).isEqualTo(model.ids(UserTask.class));
        assertThat(constants(TrainingParticipationProcess.EndEvents.class)).isEqualTo(model.ids(EndEvent.class));
    }

    @Test
    void forms_variables_outcomes_and_deadline_rules() {
        assertThat(constants(TrainingParticipationProcess.Forms.class))
                .isEqualTo(model.all(UserTask.class).stream()
                        .map(ProcessModel::formOf)
                        .collect(Collectors.toSet()));
        assertThat(constants(TrainingParticipationProcess.Variables.class)).isEqualTo(model.variables());
        assertThat(constants(TrainingParticipationProcess.Outcomes.class)).isEqualTo(model.comparedWith("outcome"));
        assertThat(constants(TrainingParticipationProcess.DeadlineRules.class))
                .isEqualTo(model.headers("deadlineRule"));
    }

    @Test
    void the_form_offers_answers_that_the_process_knows() {
        JsonNode answer =
                ReturnedRequestFormTest.fields(ProcessResources.form(TrainingParticipationProcess.Forms.CONFIRM)
                                .orElseThrow())
                        .stream()
                        .filter(field -> field.path("key").asString("").equals("answer"))
                        .findFirst()
                        .orElseThrow();
        assertThat(answer.path("values").valueStream().map(value -> value.path("value")
                        .asString()))
                .containsExactly(
                        TrainingParticipationProcess.Outcomes.CONFIRMED,
                        TrainingParticipationProcess.Outcomes.DECLINED);
    }
}
