package id.alur.process.check;

import id.alur.process.ReleasedModel;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.ConditionExpression;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.TimeCycle;
import io.camunda.zeebe.model.bpmn.instance.TimeDate;
import io.camunda.zeebe.model.bpmn.instance.TimeDuration;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeLoopCharacteristics;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A process model as rules and tests question it. */
public record ProcessModel(ReleasedModel released, BpmnModelInstance instance) {

    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    /** @throws ModelException when it is no BPMN */
    public static ProcessModel of(ReleasedModel released) {
        return new ProcessModel(released, Bpmn.readModelFromStream(new ByteArrayInputStream(released.bytes())));
    }

    public <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return instance.getModelElementsByType(type);
    }

    public Process process() {
        return all(Process.class).iterator().next();
    }

    public Set<String> ids(Class<? extends BaseElement> type) {
        return all(type).stream().map(BaseElement::getId).collect(Collectors.toCollection(TreeSet::new));
    }

    public static <T extends ModelElementInstance> List<T> extensions(BaseElement element, Class<T> type) {
        if (element.getExtensionElements() == null) {
            return List.of();
        }
        return List.copyOf(element.getExtensionElements().getChildElementsByType(type));
    }

    public static String formOf(UserTask task) {
        return extensions(task, ZeebeFormDefinition.class).stream()
                .map(ZeebeFormDefinition::getExternalReference)
                .findFirst()
                .orElse("");
    }

    /** Forms that user tasks and start events name. */
    public Set<String> forms() {
        return all(ZeebeFormDefinition.class).stream()
                .flatMap(form -> Stream.of(
                        Objects.requireNonNullElse(form.getExternalReference(), ""),
                        Objects.requireNonNullElse(form.getFormId(), "")))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The values of a task header in the whole model. */
    public Set<String> headers(String key) {
        return all(ZeebeHeader.class).stream()
                .filter(header -> header.getKey().equals(key))
                .map(ZeebeHeader::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every FEEL expression of the model, without its leading equals sign. */
    public Set<String> expressions() {
        Stream<String> conditions = all(ConditionExpression.class).stream().map(ModelElementInstance::getTextContent);
        Stream<String> mappings = Stream.concat(
                all(ZeebeInput.class).stream().map(ZeebeInput::getSource),
                all(ZeebeOutput.class).stream().map(ZeebeOutput::getSource));
        Stream<String> assignments = all(ZeebeAssignmentDefinition.class).stream()
                .flatMap(a -> Stream.of(a.getAssignee(), a.getCandidateGroups(), a.getCandidateUsers()));
        Stream<String> keys = all(Message.class).stream()
                .flatMap(message -> extensions(message, ZeebeSubscription.class).stream())
                .map(ZeebeSubscription::getCorrelationKey);
        Stream<String> timers = Stream.of(TimeDate.class, TimeDuration.class, TimeCycle.class)
                .flatMap(type -> all(type).stream())
                .map(ModelElementInstance::getTextContent);
        Stream<String> loops =
                all(ZeebeLoopCharacteristics.class).stream().map(ZeebeLoopCharacteristics::getInputCollection);
        return Stream.of(conditions, mappings, assignments, keys, timers, loops)
                .flatMap(texts -> texts)
                .filter(text -> Objects.requireNonNullElse(text, "").startsWith("="))
                .map(text -> text.substring(1).strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every variable that an expression reads or a mapping writes. */
    public Set<String> variables() {
        Stream<String> written = Stream.concat(
                all(ZeebeInput.class).stream().map(ZeebeInput::getTarget),
                all(ZeebeOutput.class).stream().map(ZeebeOutput::getTarget));
        Stream<String> read = expressions().stream()
                .flatMap(text -> NAME.matcher(STRING.matcher(text).replaceAll(""))
                        .results()
                        .map(match -> match.group()))
                .filter(name -> !Set.of("null", "true", "false", "and", "or").contains(name));
        Stream<String> looped =
                all(ZeebeLoopCharacteristics.class).stream().map(ZeebeLoopCharacteristics::getInputElement);
        return Stream.of(written, read, looped).flatMap(names -> names).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The texts that conditions compare a variable with. */
    public Set<String> comparedWith(String variable) {
        Set<String> values = new TreeSet<>();
        for (SequenceFlow flow : all(SequenceFlow.class)) {
            String condition = flow.getConditionExpression() == null
                    ? ""
                    : flow.getConditionExpression().getTextContent();
            if (condition.replace(" ", "").startsWith("=" + variable)) {
                Matcher matcher = STRING.matcher(condition);
                while (matcher.find()) {
                    values.add(matcher.group(1));
                }
            }
        }
        return values;
    }
}
