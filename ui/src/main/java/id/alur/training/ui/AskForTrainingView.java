package id.alur.training.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.alur.form.FormRegistry;
import id.alur.form.ui.FormRenderer;
import id.alur.form.ui.FormRenderers;
import id.alur.form.ui.SubmitButton;
import id.alur.process.TrainingRequestProcess.Forms;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.request.TrainingRequestService;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;

/** Ask for a training (UC-101): what will happen is said first, the form keeps itself, what is missing is told before it is sent. */
@Route("layanan/pelatihan/ajukan")
@PermitAll
public class AskForTrainingView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final String COURSE = "kursus";

    private final TrainingRequestService requests;
    private final FormRegistry forms;
    private final FormRenderers renderers;
    private final OutlookPanel outlook;

    AskForTrainingView(
            TrainingRequestService requests,
            FormRegistry forms,
            FormRenderers renderers,
            StageTimes times,
            Formats formats) {
        this.requests = requests;
        this.forms = forms;
        this.renderers = renderers;
        addClassNames("alur-page", "alur-form-page");
        outlook = new OutlookPanel(requests, times, formats);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> course = event.getLocation().getQueryParameters().getSingleParameter(COURSE);
        FormRenderer form = renderers.edit(
                forms.get(Forms.REQUEST),
                requests.form(),
                course.<Map<String, Object>>map(id -> Map.of(OutlookPanel.COURSE_FIELD, id))
                        .orElse(Map.of()));
        // Who came from a course means that course, whatever an earlier draft was about; the rest of the draft stays.
        course.ifPresent(id -> form.prefer(OutlookPanel.COURSE_FIELD, id));
        form.onChange(outlook::show);
        SubmitButton submit = new SubmitButton("ui.ask.submit", form, requests::submit, "ui.ask.sent");
        Anchor back = new Anchor(CatalogueQuery.last().path(), Texts.t("ui.ask.back"));
        removeAll();
        add(back, new H1(Texts.t("ui.ask.title")), outlook, form, submit);
        outlook.show(form.getData());
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.ask.title");
    }
}
