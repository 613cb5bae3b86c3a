package id.alur.training.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.FactList;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.course.Course;
import id.alur.training.course.CourseDraft;
import id.alur.training.course.CourseId;
import id.alur.training.course.StudyProgramme;
import id.alur.training.evaluation.CourseReaction;
import id.alur.training.evaluation.EvaluationResults;
import id.alur.training.event.Event;
import id.alur.training.event.EventPages;
import id.alur.training.learning.CompetenceService;
import id.alur.training.request.RequestOutlook;
import id.alur.training.request.TrainingRequestService;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;

/** One course (UC-101): what it is, when it is held, which competences it teaches, whether the reader may ask for it and who decides. */
@Route("layanan/pelatihan/kursus")
@PermitAll
public class CourseView extends Section implements HasUrlParameter<String>, HasDynamicTitle {

    private final TrainingRequestService requests;
    private final CompetenceService competences;
    private final EvaluationResults results;
    private final EventPages events;
    private final StageTimes times;
    private final Formats formats;
    private String title = "";

    CourseView(
            TrainingRequestService requests,
            CompetenceService competences,
            EvaluationResults results,
            EventPages events,
            StageTimes times,
            Formats formats) {
        this.requests = requests;
        this.competences = competences;
        this.results = results;
        this.events = events;
        this.times = times;
        this.formats = formats;
        addClassNames("alur-page", "alur-form-page");
    }

    public static String path(CourseId course) {
        return "layanan/pelatihan/kursus/" + course;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        RequestOutlook outlook = requests.outlook(Entrance.read(id, CourseId::of, "error.training.course-not-found"));
        Course course = outlook.course();
        title = course.data().title();
        removeAll();
        add(new Anchor(CatalogueQuery.last().path(), Texts.t("ui.ask.back")), new H1(title), facts(course));
        List<Event> held = events.upcoming(course.id());
        if (!held.isEmpty()) {
            UnorderedList dates = new UnorderedList();
            held.forEach(one -> dates.add(new ListItem(Texts.t(
                    "ui.course.held",
                    formats.date(one.data().startsOn()),
                    formats.date(one.data().endsOn()),
                    one.data().place()))));
            add(new H2(Texts.t("ui.course.events")), new Paragraph(Texts.t("ui.course.events.text")), dates);
        }
        OutlookPanel panel = new OutlookPanel(requests, times, formats);
        panel.show(outlook);
        add(new H2(Texts.t("ui.course.ask")), panel);
        if (outlook.obstacle().isEmpty()) {
            Anchor ask = new Anchor("layanan/pelatihan/ajukan?kursus=" + course.id(), Texts.t("ui.courses.ask"));
            ask.addClassName("alur-button-link");
            add(new Div(ask));
        }
    }

    private FactList facts(Course course) {
        CourseDraft data = course.data();
        FactList facts = new FactList();
        facts.fact("ui.course.code", data.code());
        facts.fact("ui.course.provider", data.provider());
        facts.fact("ui.courses.class", Texts.t("ui.courses.class." + CoursesView.code(data.courseClass())));
        facts.fact("ui.course.form", Texts.t("training.form." + data.formCode().toLowerCase(Locale.ROOT)));
        StudyProgramme study = data.study();
        if (study != null) {
            facts.fact("ui.course.programme", study.name());
            facts.fact("ui.course.months", Texts.t("ui.course.months.of", study.months()));
        }
        facts.fact(
                "ui.course.extent",
                Texts.t("ui.courses.extent", data.jp(), Texts.t("ui.courses.place." + CoursesView.code(data.place()))));
        facts.fact("ui.course.days", data.days() == 0 ? null : Texts.t("ui.course.days.of", data.days()));
        facts.fact(
                "ui.course.cost",
                data.cost().signum() == 0 ? Texts.t("ui.courses.cost.free") : formats.money(data.cost()));
        facts.fact(
                "ui.course.starts",
                data.startsOn() == null ? Texts.t("ui.courses.start.any") : formats.date(data.startsOn()));
        List<String> taught = competences.taughtBy(data.code());
        facts.fact("ui.course.competences", taught.isEmpty() ? null : String.join(", ", taught));
        CourseReaction reaction = results.reactions(List.of(course.id())).get(course.id());
        facts.fact(
                "ui.course.reaction",
                reaction == null
                        ? null
                        : Texts.t("ui.courses.reaction", reaction.mean(), formats.number(reaction.answers())));
        return facts;
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("ui.app.name");
    }
}
