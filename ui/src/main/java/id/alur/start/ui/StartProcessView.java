package id.alur.start.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import id.alur.form.FormRefusedException;
import id.alur.form.FormRegistry;
import id.alur.form.ui.FormRenderer;
import id.alur.form.ui.FormRenderers;
import id.alur.identity.CaseFileId;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Problems;
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
        Button submit = new Button(Texts.t("ui.start.submit"));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> submit(processId, form, submit));
        removeAll();
        add(new Anchor("layanan", Texts.t("ui.start.back")), new H1(title));
        if (process.description() != null) {
            add(new Paragraph(process.description()));
        }
        times.words(processId).ifPresent(words -> add(new Paragraph(words)));
        add(form, submit);
    }

    private void submit(String processId, FormRenderer form, Button button) {
        CaseFileId opened;
        try {
            opened = processes.start(processId, form.getData());
        } catch (FormRefusedException refused) {
            form.setErrors(refused);
            button.setEnabled(true);
            return;
        } catch (DomainException refused) {
            Problems.show(Texts.of(refused));
            button.setEnabled(true);
            return;
        } catch (RuntimeException failed) {
            // Nothing was sent: the button must work again; the words come from the common handler.
            button.setEnabled(true);
            throw failed;
        }
        form.draftSent();
        Problems.tell(Texts.t("ui.start.sent"));
        UI.getCurrent().navigate("berkas/" + opened);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("ui.app.name");
    }
}
