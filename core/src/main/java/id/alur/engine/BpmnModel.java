package id.alur.engine;

import static id.alur.engine.BpmnXml.BPMN;
import static id.alur.engine.BpmnXml.ZEEBE;
import static id.alur.engine.BpmnXml.children;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What people need to know of a process model: its steps with their names, in the order the process takes them.
 *
 * @param steps names of the plain steps of the process, in their order: extension property {@code steps} of the process, divided by
 *     semicolons; empty when the model names none
 * @param nodes tasks, events, gateways and sub-processes, in the order in which a walk along the arrows meets them
 * @param start the start event that a message triggers; null when the process has none
 */
public record BpmnModel(
        String processId,
        @Nullable String name,
        List<String> steps,
        List<Step> nodes,
        @Nullable Start start) {

    /**
     * A node of the model.
     *
     * @param type as in BPMN: {@code userTask}, {@code startEvent}, {@code exclusiveGateway}
     * @param formId of a user task or a start event
     * @param deadlineRule task header of that name: code of calendar.deadline_rule
     * @param step plain step to which the node belongs, for those who do not read diagrams: extension property of that name
     * @param priority of a user task, 0 to 100; null if the model has none, or one that only the engine can compute
     */
    public record Step(
            String id,
            String type,
            @Nullable String name,
            @Nullable String formId,
            @Nullable String deadlineRule,
            @Nullable String step,
            @Nullable Integer priority) {}

    /**
     * The start event of a process that begins with a message.
     *
     * @param message its name
     * @param formId from the property {@code startForm}
     * @param documentation for people, in plain words
     * @param properties whatever else the event says as {@code zeebe:property}
     */
    public record Start(
            String elementId,
            String message,
            @Nullable String formId,
            @Nullable String documentation,
            Map<String, String> properties) {

        public Start {
            properties = Map.copyOf(properties);
        }
    }

    public BpmnModel {
        steps = List.copyOf(steps);
        nodes = List.copyOf(nodes);
    }

    /**
     * @param processId which process of the file
     * @throws IllegalArgumentException when it is no BPMN or has no such process
     */
    public static BpmnModel parse(String xml, String processId) {
        Element root = BpmnXml.read(xml);
        NodeList processes = root.getElementsByTagNameNS(BPMN, "process");
        for (int i = 0; i < processes.getLength(); i++) {
            Element process = (Element) processes.item(i);
            if (process.getAttribute("id").equals(processId)) {
                String steps = property(process, "steps");
                return new BpmnModel(
                        processId,
                        attribute(process, "name"),
                        steps == null ? List.of() : List.of(steps.strip().split("\\s*;\\s*")),
                        inOrder(process),
                        BpmnStart.of(root, process));
            }
        }
        throw new IllegalArgumentException("No process " + processId + " in the file");
    }

    /**
     * Every process of a file, for those who do not know which it has.
     *
     * @throws IllegalArgumentException when it is no BPMN
     */
    public static List<BpmnModel> parseAll(String xml) {
        NodeList processes = BpmnXml.read(xml).getElementsByTagNameNS(BPMN, "process");
        List<BpmnModel> all = new ArrayList<>();
        for (int i = 0; i < processes.getLength(); i++) {
            all.add(parse(xml, ((Element) processes.item(i)).getAttribute("id")));
        }
        return all;
    }

    /** Depth first from the start events, with the branches of a gateway in the order of the file; what no arrow reaches comes last. */
    private static List<Step> inOrder(Element process) {
        Map<String, Step> steps = new LinkedHashMap<>();
        Map<String, List<String>> next = new LinkedHashMap<>();
        List<String> starts = new ArrayList<>();
        collect(process, steps, next, starts);
        Set<String> seen = new HashSet<>();
        List<Step> ordered = new ArrayList<>();
        starts.forEach(start -> walk(start, steps, next, seen, ordered));
        steps.keySet().forEach(id -> walk(id, steps, next, seen, ordered));
        return ordered;
    }

    private static void walk(
            String id, Map<String, Step> steps, Map<String, List<String>> next, Set<String> seen, List<Step> ordered) {
        Step step = steps.get(id);
        if (step == null || !seen.add(id)) {
            return;
        }
        ordered.add(step);
        for (String following : next.getOrDefault(id, List.of())) {
            walk(following, steps, next, seen, ordered);
        }
    }

    private static void collect(
            Element parent, Map<String, Step> steps, Map<String, List<String>> next, List<String> starts) {
        for (Element child : children(parent, BPMN)) {
            String id = child.getAttribute("id");
            if (child.getLocalName().equals("sequenceFlow")) {
                follow(next, child.getAttribute("sourceRef"), child.getAttribute("targetRef"));
            } else if (isNode(child.getLocalName())) {
                steps.put(id, step(child));
                if (child.getLocalName().equals("startEvent")) {
                    starts.add(id);
                    if (!parent.getLocalName().equals("process")) {
                        follow(next, parent.getAttribute("id"), id);
                    }
                } else if (child.getLocalName().equals("boundaryEvent")) {
                    follow(next, child.getAttribute("attachedToRef"), id);
                }
                collect(child, steps, next, new ArrayList<>());
            }
        }
    }

    private static void follow(Map<String, List<String>> next, String from, String to) {
        next.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
    }

    private static boolean isNode(String localName) {
        return localName.endsWith("Task")
                || localName.equals("task")
                || localName.endsWith("Event")
                || localName.endsWith("Gateway")
                || localName.equals("callActivity")
                || localName.endsWith("ubProcess");
    }

    private static Step step(Element node) {
        String form = null;
        String deadline = null;
        Integer priority = null;
        for (Element extensions : children(node, BPMN)) {
            if (!extensions.getLocalName().equals("extensionElements")) {
                continue;
            }
            for (Element extension : children(extensions, ZEEBE)) {
                switch (extension.getLocalName()) {
                    case "formDefinition" -> {
                        String id = attribute(extension, "formId");
                        form = id != null ? id : attribute(extension, "externalReference");
                    }
                    case "taskHeaders" -> deadline = header(extension, "deadlineRule");
                    case "priorityDefinition" -> priority = number(extension.getAttribute("priority"));
                    default -> {
                        // Everything else is the engine's.
                    }
                }
            }
        }
        return new Step(
                node.getAttribute("id"),
                node.getLocalName(),
                attribute(node, "name"),
                form,
                deadline,
                property(node, "step"),
                priority);
    }

    private static @Nullable Integer number(String priority) {
        return priority.matches("100|[1-9]?[0-9]") ? Integer.valueOf(priority) : null;
    }

    private static @Nullable String property(Element node, String name) {
        for (Element extensions : children(node, BPMN)) {
            if (extensions.getLocalName().equals("extensionElements")) {
                for (Element properties : children(extensions, ZEEBE)) {
                    for (Element property : children(properties, ZEEBE)) {
                        if (properties.getLocalName().equals("properties")
                                && property.getAttribute("name").equals(name)) {
                            return attribute(property, "value");
                        }
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable String header(Element headers, String key) {
        for (Element header : children(headers, ZEEBE)) {
            if (header.getAttribute("key").equals(key)) {
                return attribute(header, "value");
            }
        }
        return null;
    }

    private static @Nullable String attribute(Element element, String name) {
        String value = element.getAttribute(name);
        return value.isBlank() ? null : value;
    }
}
