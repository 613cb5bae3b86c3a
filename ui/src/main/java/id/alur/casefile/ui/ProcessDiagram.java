package id.alur.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import id.alur.shell.ui.Texts;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The bpmn.io viewer with the position of one case; what it shows is also on the page as text, for those who cannot see it. */
@Tag("alur-process-diagram")
@NpmPackage(value = "camunda-bpmn-js", version = "5.30.2")
@JsModule("./process-diagram.ts")
@CssImport("camunda-bpmn-js/dist/assets/diagram-js.css")
@CssImport("camunda-bpmn-js/dist/assets/bpmn-js.css")
class ProcessDiagram extends Component {

    void show(String bpmnXml, List<String> current, List<String> done, List<String> incidents) {
        ObjectNode labels = JsonNodeFactory.instance.objectNode();
        labels.put("diagram", Texts.t("ui.diagram.label"));
        labels.put("current", Texts.t("ui.diagram.current"));
        labels.put("done", Texts.t("ui.diagram.done"));
        labels.put("incident", Texts.t("ui.diagram.incident"));
        getElement().callJsFunction("show", bpmnXml, array(current), array(done), array(incidents), labels);
    }

    void zoomIn() {
        getElement().callJsFunction("zoomIn");
    }

    void zoomOut() {
        getElement().callJsFunction("zoomOut");
    }

    void fit() {
        getElement().callJsFunction("fit");
    }

    private static ArrayNode array(List<String> ids) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        ids.forEach(array::add);
        return array;
    }
}
