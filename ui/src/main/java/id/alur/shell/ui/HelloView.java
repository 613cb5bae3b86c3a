package id.alur.shell.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;

/** Probe. */
@Route("")
@NpmPackage(value = "camunda-bpmn-js", version = "5.30.2")
@JsModule("./process-diagram.ts")
public class HelloView extends Main {

    public HelloView() {
        add(new H1("Alur"));
    }
}
