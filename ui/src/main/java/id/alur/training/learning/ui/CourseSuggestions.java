package id.alur.training.learning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.course.CourseDraft;
import id.alur.training.learning.PersonLearning;
import id.alur.training.learning.SuggestedCourse;
import java.util.Locale;

/** Courses that fit, each with what it closes, what it counts and costs, and the way to ask for it. */
class CourseSuggestions extends Div {

    private final Formats formats;

    /** @param self only oneself one can ask for a training */
    CourseSuggestions(PersonLearning learning, boolean self, Formats formats) {
        this.formats = formats;
        if (learning.moneyIsShort()) {
            add(new Paragraph(Texts.t("ui.learning.courses.short")));
        }
        if (learning.suggestions().isEmpty()) {
            Paragraph none = new Paragraph(Texts.t("ui.learning.courses.none"));
            none.addClassName("alur-muted");
            add(none, new Anchor("layanan/pelatihan", Texts.t("ui.learning.courses.all")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("alur-learning-list");
        learning.suggestions().forEach(course -> list.add(item(course, self)));
        add(list, new Anchor("layanan/pelatihan", Texts.t("ui.learning.courses.all")));
    }

    private ListItem item(SuggestedCourse suggestion, boolean self) {
        CourseDraft course = suggestion.course().data();
        Anchor title =
                new Anchor("layanan/pelatihan/kursus/" + suggestion.course().id(), course.title());
        title.addClassName("alur-learning-name");
        Span about = new Span(Texts.t(
                "ui.learning.course",
                course.provider(),
                suggestion.jp(),
                Texts.t("ui.courses.place."
                        + course.place().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                course.cost().signum() == 0 ? Texts.t("ui.courses.cost.free") : formats.money(course.cost())));
        about.addClassName("alur-muted");
        Div line = new Div(title, about);
        if (!suggestion.closes().isEmpty()) {
            line.add(new Span(Texts.t("ui.learning.course.closes", String.join(", ", suggestion.closes()))));
        }
        if (suggestion.nextYear()) {
            line.add(new Span(Texts.t("ui.learning.course.next-year")));
        }
        line.addClassName("alur-learning-line");
        ListItem item = new ListItem(line);
        if (!suggestion.quota().allowed()) {
            suggestion.quota().obstacles().forEach(key -> item.add(obstacle(key)));
        } else if (self) {
            Anchor ask = new Anchor(
                    "layanan/pelatihan/ajukan?kursus=" + suggestion.course().id(), Texts.t("ui.courses.ask"));
            ask.addClassName("alur-button-link");
            ask.setAriaLabel(Texts.t("ui.courses.ask") + ": " + course.title());
            item.add(ask);
        }
        return item;
    }

    private static Paragraph obstacle(String key) {
        Paragraph obstacle = new Paragraph(Texts.t(key));
        obstacle.addClassName("alur-soon");
        return obstacle;
    }
}
