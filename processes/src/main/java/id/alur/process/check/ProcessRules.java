package id.alur.process.check;

import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Gateway;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.IntermediateThrowEvent;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.Task;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskHeaders;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeUserTask;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names, choices, tasks and variables of a process model. */
final class ProcessRules {

    private static final String KEBAB = "[a-z]+(-[a-z]+)*";
    private static final String PASCAL = "([A-Z][a-z0-9]*)+";
    private static final String ENGINE = "8.6.0";

    private static final Map<Class<? extends FlowNode>, String> PREFIXES = Map.of(
            StartEvent.class, "StartEvent_",
            EndEvent.class, "EndEvent_",
            Task.class, "Task_",
            SubProcess.class, "SubProcess_",
            BoundaryEvent.class, "BoundaryEvent_",
            IntermediateCatchEvent.class, "Event_",
            IntermediateThrowEvent.class, "Event_",
            Gateway.class, "Gateway_");

    /** Elements younger than the oldest engine that runs the house: it refuses or, worse, ignores them. */
    private static final List<String> TOO_NEW = List.of(
            "adHocSubProcess",
            "conditionalEventDefinition",
            "taskListener",
            "executionListener",
            "businessId",
            "versionTag");

    /** A variable is an id, a code, a date, a count, a flag, a group or stage, or the answer of a task; people and texts stay in PostgreSQL. */
    private static final String VARIABLE =
            "[a-z][A-Za-z0-9]*(Id|Code|At|Count|Group|Stage|Level|Levels)|(is|has)[A-Z][A-Za-z0-9]*"
                    + "|outcome|levels?";

    private ProcessRules() {}

    static void check(ProcessModel model, Findings findings) {
        String id = model.process().getId();
        findings.errorUnless(
                id.equals(model.released().id()) && id.matches(KEBAB),
                id,
                "process-id",
                model.released().id());
        findings.errorUnless(!blank(model.process().getName()), id, "name-missing");
        findings.errorUnless(model.process().isExecutable(), id, "not-executable");
        engine(model, findings);
        bindings(model, findings);
        names(model, findings);
        choices(model, findings);
        String feature = id.split("-", 2)[0];
        for (ServiceTask task : model.all(ServiceTask.class)) {
            var types = ProcessModel.extensions(task, ZeebeTaskDefinition.class);
            findings.errorUnless(
                    types.size() == 1 && types.getFirst().getType().matches(feature + "\\." + KEBAB),
                    task.getId(),
                    "job-type",
                    feature);
        }
        // What starts a case has no case yet.
        Set<Message> starts = model.all(MessageEventDefinition.class).stream()
                .filter(event -> event.getParentElement() instanceof StartEvent)
                .map(MessageEventDefinition::getMessage)
                .collect(Collectors.toSet());
        for (Message message : model.all(Message.class)) {
            findings.errorUnless(
                    Objects.requireNonNullElse(message.getName(), "").matches(feature + "\\." + KEBAB),
                    message.getId(),
                    "message-name",
                    feature);
            var keys = ProcessModel.extensions(message, ZeebeSubscription.class);
            findings.errorUnless(
                    keys.isEmpty()
                            ? starts.contains(message)
                            : "=caseId".equals(keys.getFirst().getCorrelationKey()),
                    message.getId(),
                    "message-key");
        }
        for (String variable : model.variables()) {
            findings.errorUnless(variable.matches(VARIABLE), variable, "variable");
        }
    }

    private static void engine(ProcessModel model, Findings findings) {
        String modeler = "http://camunda.org/schema/modeler/1.0";
        var definitions = model.instance().getDefinitions();
        findings.errorUnless(
                "Camunda Cloud".equals(definitions.getAttributeValueNs(modeler, "executionPlatform"))
                        && ENGINE.equals(definitions.getAttributeValueNs(modeler, "executionPlatformVersion")),
                null,
                "engine-version",
                ENGINE);
        for (String word : TOO_NEW) {
            findings.errorUnless(!model.released().text().contains(word), null, "too-new", word, ENGINE);
        }
    }

    /** The engine of the house always takes what was deployed last; 8.5 knows no other and would do so without a word. */
    private static void bindings(ProcessModel model, Findings findings) {
        Stream.of(ZeebeFormDefinition.class, ZeebeCalledElement.class, ZeebeCalledDecision.class)
                .flatMap(type -> model.all(type).stream())
                .filter(one -> {
                    String binding = one.getAttributeValue("bindingType");
                    return binding != null && !binding.equals("latest");
                })
                .forEach(one -> findings.error(
                        ((BaseElement) one.getParentElement().getParentElement()).getId(),
                        "binding",
                        one.getElementType().getTypeName()));
    }

    private static void names(ProcessModel model, Findings findings) {
        PREFIXES.forEach((type, prefix) -> model.ids(type)
                .forEach(id -> findings.errorUnless(id.matches(prefix + PASCAL), id, "element-id", prefix)));
        model.ids(SequenceFlow.class)
                .forEach(id -> findings.errorUnless(id.matches("Flow_" + PASCAL), id, "element-id", "Flow_"));
        model.ids(Message.class)
                .forEach(id -> findings.errorUnless(id.matches("Message_" + PASCAL), id, "element-id", "Message_"));
        for (FlowNode node : model.all(FlowNode.class)) {
            if (!(node instanceof Gateway)) {
                findings.errorUnless(!blank(node.getName()), node.getId(), "name-missing");
            } else if (node.getOutgoing().size() > 1) {
                findings.errorUnless(
                        Objects.requireNonNullElse(node.getName(), "").endsWith("?"), node.getId(), "question-missing");
                node.getOutgoing()
                        .forEach(flow -> findings.errorUnless(!blank(flow.getName()), flow.getId(), "name-missing"));
            } else {
                findings.errorUnless(node.getName() == null, node.getId(), "join-named");
            }
        }
    }

    /** An unknown value stops at a choice instead of passing. */
    private static void choices(ProcessModel model, Findings findings) {
        for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
            findings.errorUnless(gateway.getDefault() == null, gateway.getId(), "default-flow");
            if (gateway.getOutgoing().size() > 1) {
                gateway.getOutgoing()
                        .forEach(flow -> findings.errorUnless(
                                flow.getConditionExpression() != null || flow.equals(gateway.getDefault()),
                                flow.getId(),
                                "condition-missing"));
            }
        }
    }

    /** @param answers whether its form sends an answer that the process goes on with */
    static void userTask(UserTask task, boolean answers, Findings findings) {
        findings.errorUnless(ProcessModel.extensions(task, ZeebeUserTask.class).size() == 1, task.getId(), "task-kind");
        if (ProcessModel.extensions(task, ZeebeTaskHeaders.class).stream()
                .flatMap(headers -> headers.getHeaders().stream())
                .map(ZeebeHeader::getKey)
                .noneMatch("deadlineRule"::equals)) {
            findings.warning(task.getId(), "deadline-missing");
        }
        // Otherwise the answer of the task before would stand for this one's until it is given.
        boolean fresh = ProcessModel.extensions(task, ZeebeIoMapping.class).stream()
                .anyMatch(io -> io.getInputs().stream()
                                .anyMatch(in -> "=null".equals(in.getSource()) && "outcome".equals(in.getTarget()))
                        && io.getInputs().size() == 1
                        && io.getOutputs().stream().anyMatch(out -> "outcome".equals(out.getTarget())));
        if (!fresh && answers) {
            findings.error(task.getId(), "task-outcome");
        } else if (!fresh) {
            findings.warning(task.getId(), "task-outcome");
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
