package id.alur.engine;

import static id.alur.engine.BpmnXml.BPMN;
import static id.alur.engine.BpmnXml.ZEEBE;
import static id.alur.engine.BpmnXml.children;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads how a message starts a process. */
final class BpmnStart {

    private BpmnStart() {}

    static BpmnModel.@Nullable Start of(Element root, Element process) {
        Map<String, String> messages = new HashMap<>();
        children(root, BPMN).stream()
                .filter(child -> child.getLocalName().equals("message"))
                .forEach(message -> messages.put(message.getAttribute("id"), message.getAttribute("name")));
        for (Element event : children(process, BPMN)) {
            if (!event.getLocalName().equals("startEvent")) {
                continue;
            }
            String message = null;
            String documentation = null;
            Map<String, String> properties = new HashMap<>();
            for (Element part : children(event, BPMN)) {
                switch (part.getLocalName()) {
                    case "messageEventDefinition" -> message = messages.get(part.getAttribute("messageRef"));
                    case "documentation" ->
                        documentation = part.getTextContent().strip();
                    case "extensionElements" -> properties.putAll(properties(part));
                    default -> {
                        // Arrows.
                    }
                }
            }
            if (message != null) {
                return new BpmnModel.Start(
                        event.getAttribute("id"), message, properties.get("startForm"), documentation, properties);
            }
        }
        return null;
    }

    private static Map<String, String> properties(Element extensions) {
        Map<String, String> all = new HashMap<>();
        children(extensions, ZEEBE).stream()
                .filter(child -> child.getLocalName().equals("properties"))
                .flatMap(child -> children(child, ZEEBE).stream())
                .forEach(property -> all.put(
                        property.getAttribute("name"),
                        property.getAttribute("value").strip()));
        return all;
    }
}
