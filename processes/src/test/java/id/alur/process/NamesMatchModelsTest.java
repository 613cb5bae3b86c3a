package id.alur.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.process.check.ProcessModel;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The constants are the names found in the files, neither more nor fewer. */
class NamesMatchModelsTest {

    private final ProcessModel model = Shipped.model(TrainingRequestProcess.PROCESS_ID);

    @Test
    void every_model_has_its_class_of_names() throws ReflectiveOperationException {
        for (ProcessResource resource : ProcessResources.models()) {
            String name = Arrays.stream(resource.name().split("-"))
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .collect(Collectors.joining("", "id.alur.process.", "Process"));
            assertThat(Class.forName(name).getField("PROCESS_ID").get(null)).isEqualTo(resource.name());
        }
    }

    @Test
    void job_types() {
        assertThat(constants(TrainingRequestProcess.JobTypes.class))
                .isEqualTo(model.all(ZeebeTaskDefinition.class).stream()
                        .map(ZeebeTaskDefinition::getType)
                        .collect(Collectors.toSet()));
    }

    @Test
    void messages() {
        assertThat(constants(TrainingRequestProcess.Messages.class))
                .isEqualTo(
                        model.all(Message.class).stream().map(Message::getName).collect(Collectors.toSet()));
    }

    @Test
    void user_tasks_and_end_events() {
        assertThat(constants(TrainingRequestProcess.Tasks.class)).isEqualTo(model.ids(UserTask.class));
        assertThat(constants(TrainingRequestProcess.EndEvents.class)).isEqualTo(model.ids(EndEvent.class));
    }

    @Test
    void forms() {
        assertThat(constants(TrainingRequestProcess.Forms.class))
                .isEqualTo(Stream.concat(
                                Stream.of(TrainingRequestProcess.Forms.REQUEST),
                                model.all(UserTask.class).stream().map(ProcessModel::formOf))
                        .collect(Collectors.toSet()));
    }

    @Test
    void decisions() {
        Set<String> named = constants(TrainingRequestProcess.Decisions.class);
        named.addAll(constants(TrainingRules.class));
        named.addAll(constants(TrainingEvaluationProcess.Decisions.class));
        assertThat(named)
                .isEqualTo(ProcessResources.ruleSets().stream()
                        .filter(set -> set.resource().feature().equals("training"))
                        .map(RuleSet::decisionId)
                        .collect(Collectors.toSet()));
    }

    @Test
    void variables() {
        assertThat(constants(TrainingRequestProcess.Variables.class)).isEqualTo(model.variables());
    }

    @Test
    void values_that_the_gateways_ask_for() {
        assertThat(constants(TrainingRequestProcess.Stages.class)).isEqualTo(model.comparedWith("nextStage"));
        assertThat(constants(TrainingRequestProcess.Outcomes.class)).isEqualTo(model.comparedWith("outcome"));
    }

    @Test
    void deadline_rules() {
        assertThat(constants(TrainingRequestProcess.DeadlineRules.class)).isEqualTo(model.headers("deadlineRule"));
    }

    static Set<String> constants(Class<?> holder) {
        return Arrays.stream(holder.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(NamesMatchModelsTest::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
