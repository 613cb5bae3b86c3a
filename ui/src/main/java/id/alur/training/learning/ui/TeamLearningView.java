package id.alur.training.learning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.alur.identity.EmployeeId;
import id.alur.personnel.Register;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Texts;
import id.alur.training.learning.LearningPages;
import id.alur.training.learning.Standing;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The hours of the people somebody leads, those with hours missing first. */
@Route("pembelajaran/tim")
@PermitAll
public class TeamLearningView extends Section implements HasDynamicTitle {

    static final String PATH = "pembelajaran/tim";

    TeamLearningView(LearningPages pages, Register register, Clock clock) {
        addClassNames("alur-page", "alur-learning");
        int year = LocalDate.now(clock).getYear();
        List<Standing> team = pages.team(year);
        add(new H1(Texts.t("ui.learning.team")), new LearningLinks(!team.isEmpty()));
        if (team.isEmpty()) {
            add(new EmptyState(Texts.t("ui.learning.team.none"), Texts.t("ui.learning.team.none.text")));
            return;
        }
        long below = team.stream().filter(Standing::below).count();
        add(new Paragraph(Texts.t("ui.learning.team.intro", team.size(), Integer.toString(year), below)));
        Map<EmployeeId, String> names =
                register.displayNames(team.stream().map(Standing::employee).toList());
        UnorderedList list = new UnorderedList();
        list.addClassName("alur-learning-list");
        for (Standing standing : team) {
            Anchor name =
                    new Anchor(LearningView.path(standing.employee()), names.getOrDefault(standing.employee(), "–"));
            name.addClassName("alur-learning-name");
            Span hours = new Span(StandingCard.words(standing));
            hours.addClassName(standing.below() ? "alur-soon" : "alur-calm");
            Div line = new Div(name, hours);
            line.addClassName("alur-learning-line");
            if (standing.floor() == null) {
                Span why =
                        new Span(Texts.t(standing.quota().reasons().getFirst().key()));
                why.addClassName("alur-muted");
                line.add(why);
            }
            list.add(new ListItem(line));
        }
        add(list);
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.learning.team");
    }
}
