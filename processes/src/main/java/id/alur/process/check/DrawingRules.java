package id.alur.process.check;

import io.camunda.zeebe.model.bpmn.instance.Association;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnEdge;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Everything is drawn, once, and nothing lies on something else. */
final class DrawingRules {

    private DrawingRules() {}

    static void check(ProcessModel model, Findings findings) {
        List<BpmnShape> shapes = List.copyOf(model.all(BpmnShape.class));
        drawn(
                model.ids(FlowNode.class),
                shapes.stream().map(shape -> shape.getBpmnElement().getId()).toList(),
                findings);
        Set<String> lines = model.ids(SequenceFlow.class);
        lines.addAll(model.ids(Association.class));
        List<BpmnEdge> edges = List.copyOf(model.all(BpmnEdge.class));
        drawn(lines, edges.stream().map(edge -> edge.getBpmnElement().getId()).toList(), findings);
        for (BpmnEdge edge : edges) {
            findings.errorUnless(
                    edge.getWaypoints().size() >= 2, edge.getBpmnElement().getId(), "not-drawn");
        }
        for (int i = 0; i < shapes.size(); i++) {
            for (BpmnShape other : shapes.subList(i + 1, shapes.size())) {
                BpmnShape one = shapes.get(i);
                if (!belongTogether(one.getBpmnElement(), other.getBpmnElement()) && overlap(one, other)) {
                    findings.error(
                            one.getBpmnElement().getId(),
                            "overlap",
                            other.getBpmnElement().getId());
                }
            }
        }
    }

    private static void drawn(Set<String> elements, List<String> drawn, Findings findings) {
        Set<String> missing = new TreeSet<>(elements);
        for (String one : drawn) {
            if (!missing.remove(one)) {
                findings.error(one, elements.contains(one) ? "drawn-twice" : "drawn-for-nothing");
            }
        }
        missing.forEach(one -> findings.error(one, "not-drawn"));
    }

    /** An event sits on the edge of its task, and a step lies within its subprocess and whatever that one lies in. */
    private static boolean belongTogether(BaseElement a, BaseElement b) {
        return sitsOn(a, b) || sitsOn(b, a);
    }

    private static boolean sitsOn(BaseElement part, BaseElement whole) {
        return (part instanceof BoundaryEvent event && event.getAttachedTo().equals(whole))
                || (whole instanceof SubProcess && liesIn(part, whole));
    }

    private static boolean liesIn(ModelElementInstance part, BaseElement whole) {
        ModelElementInstance outer = part.getParentElement();
        return outer != null && (outer.equals(whole) || liesIn(outer, whole));
    }

    private static boolean overlap(BpmnShape a, BpmnShape b) {
        var p = a.getBounds();
        var q = b.getBounds();
        return p.getX() < q.getX() + q.getWidth()
                && q.getX() < p.getX() + p.getWidth()
                && p.getY() < q.getY() + q.getHeight()
                && q.getY() < p.getY() + p.getHeight();
    }
}
