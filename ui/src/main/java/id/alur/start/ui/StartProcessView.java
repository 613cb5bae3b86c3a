package id.alur.start.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import id.alur.form.FormRegistry;
import id.alur.form.ui.FormRenderer;
import id.alur.form.ui.FormRenderers;
import id.alur.form.ui.SubmitButton;
import id.alur.shell.ui.Texts;
import id.alur.start.ProcessStart;
import id.alur.start.StartableProcess;
import jakarta.annotation.security.PermitAll;
import java.util.Map;

/** Starts a process with the form of its model (UC-120): the form keeps itself, what is missing is told before it is sent. */
@Route(StartProcessView.PATH)
@PermitAll
public class StartProcessView extends Section implements HasUrlParameter<String>, HasDynamicTitle {

    static final String PATH = "layanan/mulai";

    private final ProcessStart processes;
    private final FormRegistry forms;
    private final FormRenderers renderers;
    private final UsualTimes times;
    private String title = "";

    StartProcessView(ProcessStart processes, FormRegistry forms, FormRenderers renderers, UsualTimes times) {
        this.processes = processes;
        this.forms = forms;
        this.renderers = renderers;
        this.times = times;
        addClassNames("alur-page", "alur-form-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String processId) {
        StartableProcess process = processes.offered(processId);
        title = process.name();
        FormRenderer form = renderers.edit(forms.get(process.formId()), processes.form(processId), Map.of());
        SubmitButton submit =
                new SubmitButton("ui.start.submit", form, data -> processes.start(processId, data), "ui.start.sent");
        removeAll();
        add(new Anchor("layanan", Texts.t("ui.start.back")), new H1(title));
        if (process.description() != null) {
            add(new Paragraph(process.description()));
        }
        times.words(processId).ifPresent(words -> add(new Paragraph(words)));
        add(form, submit);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("ui.app.name");
    }
}
