package id.alur.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.Association;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.Definitions;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Gateway;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.IntermediateThrowEvent;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.Task;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnEdge;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskHeaders;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeUserTask;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model keeps the table of names, is drawn completely, and runs on the oldest engine we support. */
class ModelConventionsTest {

    private static final String KEBAB = "[a-z]+(-[a-z]+)*";
    private static final String PASCAL = "([A-Z][a-z0-9]*)+";

    private static final Map<Class<? extends FlowNode>, String> PREFIXES = Map.of(
            StartEvent.class, "StartEvent_",
            EndEvent.class, "EndEvent_",
            Task.class, "Task_",
            SubProcess.class, "SubProcess_",
            BoundaryEvent.class, "BoundaryEvent_",
            IntermediateCatchEvent.class, "Event_",
            IntermediateThrowEvent.class, "Event_",
            Gateway.class, "Gateway_");

    /** Elements younger than 8.6: the engine refuses or, worse, ignores them. */
    private static final List<String> TOO_NEW = List.of(
            "adHocSubProcess",
            "conditionalEventDefinition",
            "taskListener",
            "executionListener",
            "businessId",
            "versionTag",
            "bindingType=\"versionTag\"");

    /** A variable is an id, a date, a count, a flag or one of these results; people and texts stay in PostgreSQL. */
    private static final String ALLOWED_VARIABLE =
            "[a-z][A-Za-z0-9]*(Id|At|Count)|(is|has)[A-Z][A-Za-z0-9]*|outcome|nextStage|candidateGroup|headGroup|levels?";

    static Stream<Model> models() {
        return Model.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void process_id_is_file_name_and_starts_with_the_feature(Model model) {
        String id = model.process().getId();
        assertThat(id).isEqualTo(model.resource().name()).matches(KEBAB);
        assertThat(model.resource().path()).startsWith(id.substring(0, id.indexOf('-')) + "/");
        assertThat(model.process().getName()).isNotBlank();
        assertThat(model.process().isExecutable()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("models")
    void targets_engine_8_6_and_uses_nothing_younger(Model model) {
        Definitions definitions = model.instance().getDefinitions();
        String modeler = "http://camunda.org/schema/modeler/1.0";
        assertThat(definitions.getAttributeValueNs(modeler, "executionPlatform"))
                .isEqualTo("Camunda Cloud");
        assertThat(definitions.getAttributeValueNs(modeler, "executionPlatformVersion"))
                .isEqualTo("8.6.0");
        assertThat(model.resource().text()).doesNotContain(TOO_NEW);
    }

    @ParameterizedTest
    @MethodSource("models")
    void element_ids_carry_prefix_and_pascal_case(Model model) {
        PREFIXES.forEach((type, prefix) ->
                assertThat(model.ids(type)).allSatisfy(id -> assertThat(id).matches(prefix + PASCAL)));
        assertThat(model.ids(SequenceFlow.class))
                .allSatisfy(id -> assertThat(id).matches("Flow_" + PASCAL));
        assertThat(model.ids(Message.class)).allSatisfy(id -> assertThat(id).matches("Message_" + PASCAL));
    }

    @ParameterizedTest
    @MethodSource("models")
    void tasks_and_events_are_named_and_joins_are_not(Model model) {
        for (FlowNode node : model.all(FlowNode.class)) {
            if (!(node instanceof Gateway)) {
                assertThat(node.getName()).as(node.getId()).isNotBlank();
            } else if (node.getOutgoing().size() > 1) {
                assertThat(node.getName()).as(node.getId()).endsWith("?");
                assertThat(node.getOutgoing())
                        .allSatisfy(flow ->
                                assertThat(flow.getName()).as(flow.getId()).isNotBlank());
            } else {
                assertThat(node.getName()).as(node.getId()).isNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void exclusive_choices_have_no_default_so_an_unknown_value_stops_instead_of_passing(Model model) {
        for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
            assertThat(gateway.getDefault()).as(gateway.getId()).isNull();
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getOutgoing()).allSatisfy(flow -> assertThat(flow.getConditionExpression())
                        .as(flow.getId())
                        .isNotNull());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_element_is_drawn_and_none_lies_on_another(Model model) {
        assertThat(model.all(BpmnShape.class).stream()
                        .map(shape -> shape.getBpmnElement().getId()))
                .containsExactlyInAnyOrderElementsOf(model.ids(FlowNode.class));
        Set<String> lines = model.ids(SequenceFlow.class);
        lines.addAll(model.ids(Association.class));
        assertThat(model.all(BpmnEdge.class).stream()
                        .map(edge -> edge.getBpmnElement().getId()))
                .containsExactlyInAnyOrderElementsOf(lines);
        assertThat(model.all(BpmnEdge.class))
                .allSatisfy(edge -> assertThat(edge.getWaypoints()).hasSizeGreaterThanOrEqualTo(2));
        List<BpmnShape> shapes = List.copyOf(model.all(BpmnShape.class));
        for (BpmnShape a : shapes) {
            for (BpmnShape b : shapes) {
                assertThat(!a.getId().equals(b.getId()) && !belongTogether(a, b) && overlap(a, b))
                        .as(a.getId() + " on " + b.getId())
                        .isFalse();
            }
        }
    }

    /** An event sits on the edge of its task, and a step lies within its subprocess. */
    private static boolean belongTogether(BpmnShape a, BpmnShape b) {
        return sitsOn(a, b) || sitsOn(b, a);
    }

    private static boolean sitsOn(BpmnShape part, BpmnShape whole) {
        BaseElement element = part.getBpmnElement();
        BaseElement on = whole.getBpmnElement();
        if (element instanceof BoundaryEvent event && event.getAttachedTo().equals(on)) {
            return true;
        }
        return on instanceof SubProcess && on.equals(element.getParentElement());
    }

    private static boolean overlap(BpmnShape a, BpmnShape b) {
        var p = a.getBounds();
        var q = b.getBounds();
        return p.getX() < q.getX() + q.getWidth()
                && q.getX() < p.getX() + p.getWidth()
                && p.getY() < q.getY() + q.getHeight()
                && q.getY() < p.getY() + p.getHeight();
    }

    @ParameterizedTest
    @MethodSource("models")
    void job_types_are_feature_dot_verb_object(Model model) {
        String feature = model.resource().feature();
        assertThat(model.all(ServiceTask.class)).allSatisfy(task -> assertThat(
                        Model.extensions(task, ZeebeTaskDefinition.class))
                .as(task.getId())
                .singleElement()
                .satisfies(definition -> assertThat(definition.getType()).matches(feature + "\\." + KEBAB)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void messages_are_named_for_what_happened_and_keyed_by_the_case(Model model) {
        String feature = model.resource().feature();
        assertThat(model.all(Message.class)).allSatisfy(message -> {
            assertThat(message.getName()).matches(feature + "\\." + KEBAB);
            assertThat(Model.extensions(message, ZeebeSubscription.class))
                    .singleElement()
                    .satisfies(s -> assertThat(s.getCorrelationKey()).isEqualTo("=caseId"));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void user_tasks_are_zeebe_tasks_with_a_deadline_rule(Model model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            assertThat(Model.extensions(task, ZeebeUserTask.class))
                    .as(task.getId())
                    .hasSize(1);
            assertThat(Model.extensions(task, ZeebeTaskHeaders.class).stream()
                            .flatMap(headers -> headers.getHeaders().stream())
                            .map(ZeebeHeader::getKey))
                    .as(task.getId())
                    .contains("deadlineRule");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void user_tasks_start_without_the_outcome_of_the_task_before(Model model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            var mapping = Model.extensions(task, io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping.class);
            assertThat(mapping).as(task.getId()).singleElement().satisfies(io -> {
                assertThat(io.getInputs()).singleElement().satisfies(input -> {
                    assertThat(input.getSource()).isEqualTo("=null");
                    assertThat(input.getTarget()).isEqualTo("outcome");
                });
                assertThat(io.getOutputs())
                        .anySatisfy(output -> assertThat(output.getTarget()).isEqualTo("outcome"));
            });
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void variables_are_ids_dates_counts_flags_and_results_only(Model model) {
        Set<String> variables = model.variables();
        assertThat(variables).isNotEmpty().allSatisfy(name -> assertThat(name).matches(ALLOWED_VARIABLE));
    }
}
