package id.alur.training.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.alur.form.FormRefusedException;
import id.alur.form.FormRegistry;
import id.alur.form.ui.FormRenderer;
import id.alur.form.ui.FormRenderers;
import id.alur.identity.CaseFileId;
import id.alur.process.TrainingRequestProcess.Forms;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import id.alur.training.course.Course;
import id.alur.training.course.CourseId;
import id.alur.training.learning.Verdict;
import id.alur.training.request.RequestOutlook;
import id.alur.training.request.StudyOutlook;
import id.alur.training.request.TrainingRequestService;
import id.alur.training.study.ui.StudyTexts;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ask for a training (UC-101): what will happen is said first, the form keeps itself, what is missing is told before it is sent. */
@Route("layanan/pelatihan/ajukan")
@PermitAll
public class AskForTrainingView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final String COURSE = "kursus";
    private static final String COURSE_FIELD = "courseId";

    private final TrainingRequestService requests;
    private final FormRegistry forms;
    private final FormRenderers renderers;
    private final StageTimes times;
    private final Formats formats;
    private final Div outlook = new Div();

    AskForTrainingView(
            TrainingRequestService requests,
            FormRegistry forms,
            FormRenderers renderers,
            StageTimes times,
            Formats formats) {
        this.requests = requests;
        this.forms = forms;
        this.renderers = renderers;
        this.times = times;
        this.formats = formats;
        addClassNames("alur-page", "alur-form-page");
        outlook.addClassName("alur-outlook");
        outlook.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> course = event.getLocation().getQueryParameters().getSingleParameter(COURSE);
        FormRenderer form = renderers.edit(
                forms.get(Forms.REQUEST),
                requests.form(),
                course.<Map<String, Object>>map(id -> Map.of(COURSE_FIELD, id)).orElse(Map.of()));
        // Who came from a course means that course, whatever an earlier draft was about; the rest of the draft stays.
        course.ifPresent(id -> form.prefer(COURSE_FIELD, id));
        form.onChange(this::showOutlook);
        Button submit = new Button(Texts.t("ui.ask.submit"));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> submit(form, submit));
        Anchor back = new Anchor("layanan/pelatihan", Texts.t("ui.ask.back"));
        removeAll();
        add(back, new H1(Texts.t("ui.ask.title")), outlook, form, submit);
        showOutlook(form.getData());
    }

    private void showOutlook(Map<String, ? extends @Nullable Object> said) {
        outlook.removeAll();
        if (!(said.get(COURSE_FIELD) instanceof String id) || id.isEmpty()) {
            return;
        }
        RequestOutlook expected;
        try {
            expected = requests.outlook(CourseId.of(id), said);
        } catch (NotFoundException | IllegalArgumentException unknown) {
            outlook.add(new Paragraph(Texts.t("ui.ask.unknown-course")));
            return;
        }
        Course course = expected.course();
        outlook.add(new Paragraph(Texts.t(
                "ui.ask.course",
                course.label(),
                course.data().provider(),
                course.data().jp(),
                course.data().cost().signum() == 0
                        ? Texts.t("ui.courses.cost.free")
                        : formats.money(course.data().cost()))));
        StudyOutlook study = expected.study();
        if (study != null) {
            StudyTexts.outlook(study, formats).forEach(words -> outlook.add(new Paragraph(words)));
        }
        String refusal = expected.obstacle().map(DomainException::key).orElse("");
        for (Verdict.Reason reason : expected.reasons()) {
            if (!reason.key().equals(refusal)) {
                Paragraph words = new Paragraph(Texts.t(reason.key()));
                words.addClassName(reason.effect() == Verdict.Effect.BLOCK ? "alur-late" : "alur-muted");
                outlook.add(words);
            }
        }
        if (expected.obstacle().isPresent()) {
            Paragraph obstacle = new Paragraph(Texts.of(expected.obstacle().get()));
            obstacle.addClassNames("alur-late");
            outlook.add(obstacle);
            return;
        }
        String stages = expected.stages().stream()
                .map(stage -> Texts.t("ui.training.stage." + CoursesView.code(stage)))
                .collect(Collectors.joining(" → "));
        outlook.add(new Paragraph(Texts.t("ui.ask.stages", stages)));
        times.words(expected.stages()).ifPresent(words -> outlook.add(new Paragraph(words)));
        expected.notes()
                .forEach(note -> outlook.add(new Paragraph(Texts.t("ui.training.note." + CoursesView.code(note)))));
    }

    /** What is not written yet, or is no date, is no day; the form says what is wrong with it. */
    private void submit(FormRenderer form, Button button) {
        CaseFileId opened;
        try {
            opened = requests.submit(form.getData());
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
        Problems.tell(Texts.t("ui.ask.sent"));
        UI.getCurrent().navigate("berkas/" + opened);
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.ask.title");
    }
}
