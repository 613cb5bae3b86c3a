package id.alur.engine;

import static id.alur.engine.BpmnXml.BPMN;
import static id.alur.engine.BpmnXml.ZEEBE;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Before which elements an instance is started so that it comes to stand where another one stood. Usually before these very elements;
 * where one needs what a step computes (who decides, until when to wait), before that step, which asks the database again. An
 * element within a loop over a list is reached by the loop only, whose steps know what is over already.
 */
final class RestartPlaces {

    private static final Pattern EXPRESSION = Pattern.compile("\\s*=");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Element process;

    private RestartPlaces(Element process) {
        this.process = process;
    }

    /**
     * @param xml the model that the engine has now
     * @param elementIds where the case stood
     * @return where to start; without those that the model no longer has
     */
    static List<String> of(String xml, String processId, List<String> elementIds) {
        NodeList processes = BpmnXml.read(xml).getElementsByTagNameNS(BPMN, "process");
        for (int i = 0; i < processes.getLength(); i++) {
            if (processes.item(i) instanceof Element process
                    && process.getAttribute("id").equals(processId)) {
                var places = new RestartPlaces(process);
                Set<String> found = new LinkedHashSet<>();
                for (String id : elementIds) {
                    Element element = places.find(id);
                    if (element != null) {
                        found.add(places.place(element).getAttribute("id"));
                    }
                }
                return List.copyOf(found);
            }
        }
        return List.of();
    }

    private Element place(Element element) {
        Element loop = null;
        for (Node outer = element;
                outer instanceof Element scope && !outer.isSameNode(process);
                outer = outer.getParentNode()) {
            if (BpmnXml.children(scope, BPMN).stream()
                    .anyMatch(child -> child.getLocalName().equals("multiInstanceLoopCharacteristics"))) {
                loop = scope;
            }
        }
        if (loop != null) {
            return loop;
        }
        Set<String> needed = new LinkedHashSet<>();
        words(element, needed);
        if (element.getLocalName().equals("eventBasedGateway")) {
            targets(element).forEach(event -> words(event, needed));
        }
        NodeList steps = process.getElementsByTagNameNS(BPMN, "serviceTask");
        for (int i = 0; i < steps.getLength(); i++) {
            if (steps.item(i) instanceof Element step && !step.isSameNode(element) && gives(step, needed)) {
                return step;
            }
        }
        return element;
    }

    /** Words of the expressions by which a task finds its people and an event its time. */
    private static void words(Element element, Set<String> words) {
        NodeList people = element.getElementsByTagNameNS(ZEEBE, "assignmentDefinition");
        for (int i = 0; i < people.getLength(); i++) {
            for (String attribute : List.of("assignee", "candidateGroups", "candidateUsers")) {
                add(((Element) people.item(i)).getAttribute(attribute), words);
            }
        }
        for (String time : List.of("timeDate", "timeDuration", "timeCycle")) {
            NodeList times = element.getElementsByTagNameNS(BPMN, time);
            for (int i = 0; i < times.getLength(); i++) {
                add(times.item(i).getTextContent(), words);
            }
        }
    }

    private static void add(String expression, Set<String> words) {
        if (EXPRESSION.matcher(expression).lookingAt()) {
            WORD.matcher(expression).results().forEach(word -> words.add(word.group()));
        }
    }

    private static boolean gives(Element step, Set<String> needed) {
        NodeList outputs = step.getElementsByTagNameNS(ZEEBE, "output");
        for (int i = 0; i < outputs.getLength(); i++) {
            Element output = (Element) outputs.item(i);
            if (needed.contains(output.getAttribute("target"))
                    && !output.getAttribute("source").equals("=null")) {
                return true;
            }
        }
        return false;
    }

    private List<Element> targets(Element gateway) {
        Set<Element> found = new LinkedHashSet<>();
        NodeList flows = process.getElementsByTagNameNS(BPMN, "sequenceFlow");
        for (int i = 0; i < flows.getLength(); i++) {
            Element flow = (Element) flows.item(i);
            Element target = find(flow.getAttribute("targetRef"));
            if (target != null && flow.getAttribute("sourceRef").equals(gateway.getAttribute("id"))) {
                found.add(target);
            }
        }
        return List.copyOf(found);
    }

    private @Nullable Element find(String id) {
        NodeList all = process.getElementsByTagNameNS(BPMN, "*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element
                    && element.getAttribute("id").equals(id)) {
                return element;
            }
        }
        return null;
    }
}
