package id.alur.training.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.course.Course;
import id.alur.training.course.CourseId;
import id.alur.training.learning.Verdict;
import id.alur.training.request.RequestOutlook;
import id.alur.training.request.StudyOutlook;
import id.alur.training.request.TrainingRequestService;
import id.alur.training.study.ui.StudyTexts;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody can expect who asks for a course: whether they may, who decides, how long that takes, what else to know. */
class OutlookPanel extends Div {

    /** Of the form, the course that is asked for. */
    static final String COURSE_FIELD = "courseId";

    private final TrainingRequestService requests;
    private final StageTimes times;
    private final Formats formats;

    OutlookPanel(TrainingRequestService requests, StageTimes times, Formats formats) {
        this.requests = requests;
        this.times = times;
        this.formats = formats;
        addClassName("alur-outlook");
        getElement().setAttribute("aria-live", "polite");
    }

    /** What is said in the form so far; nothing without a course. */
    void show(Map<String, ? extends @Nullable Object> said) {
        removeAll();
        if (!(said.get(COURSE_FIELD) instanceof String id) || id.isEmpty()) {
            return;
        }
        RequestOutlook expected;
        try {
            expected = requests.outlook(CourseId.of(id), said);
        } catch (NotFoundException | IllegalArgumentException unknown) {
            add(new Paragraph(Texts.t("ui.ask.unknown-course")));
            return;
        }
        Course course = expected.course();
        add(new Paragraph(Texts.t(
                "ui.ask.course",
                course.label(),
                course.data().provider(),
                course.data().jp(),
                course.data().cost().signum() == 0
                        ? Texts.t("ui.courses.cost.free")
                        : formats.money(course.data().cost()))));
        show(expected);
    }

    /** What is to be expected of a course that the page names already. */
    void show(RequestOutlook expected) {
        StudyOutlook study = expected.study();
        if (study != null) {
            StudyTexts.outlook(study, formats).forEach(words -> add(new Paragraph(words)));
        }
        String refusal = expected.obstacle().map(DomainException::key).orElse("");
        for (Verdict.Reason reason : expected.reasons()) {
            if (!reason.key().equals(refusal)) {
                Paragraph words = new Paragraph(Texts.t(reason.key()));
                words.addClassName(reason.effect() == Verdict.Effect.BLOCK ? "alur-late" : "alur-muted");
                add(words);
            }
        }
        if (expected.obstacle().isPresent()) {
            Paragraph obstacle = new Paragraph(Texts.of(expected.obstacle().get()));
            obstacle.addClassNames("alur-late");
            add(obstacle);
            return;
        }
        String stages = expected.stages().stream()
                .map(stage -> Texts.t("ui.training.stage." + CoursesView.code(stage)))
                .collect(Collectors.joining(" → "));
        add(new Paragraph(Texts.t("ui.ask.stages", stages)));
        times.words(expected.stages()).ifPresent(words -> add(new Paragraph(words)));
        expected.notes().forEach(note -> add(new Paragraph(Texts.t("ui.training.note." + CoursesView.code(note)))));
    }
}
