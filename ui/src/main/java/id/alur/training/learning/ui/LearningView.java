package id.alur.training.learning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import id.alur.document.ui.DocumentLinks;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.personnel.Person;
import id.alur.personnel.Register;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.TrainingRoles;
import id.alur.training.learning.CompetenceService;
import id.alur.training.learning.LearningPages;
import id.alur.training.learning.LearningService;
import id.alur.training.learning.PersonLearning;
import id.alur.training.learning.YearTotal;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;

/** UC-111: where somebody stands with learning: hours of the year, how urgent training is, what would fit, and what was learned. */
@Route("pembelajaran")
@RouteAlias("pembelajaran/pegawai/:id")
@Menu(title = "ui.menu.learning", order = 25, icon = "vaadin:academy-cap")
@PermitAll
public class LearningView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "pembelajaran";
    private static final String OF_PERSON = PATH + "/pegawai/";

    private final LearningPages pages;
    private final LearningService service;
    private final CompetenceService competences;
    private final Register register;
    private final DocumentLinks documents;
    private final List<LearningCard> extras;
    private final Formats formats;
    private final Clock clock;
    private String title = "";

    LearningView(
            LearningPages pages,
            LearningService service,
            CompetenceService competences,
            Register register,
            DocumentLinks documents,
            List<LearningCard> extras,
            Formats formats,
            Clock clock) {
        this.pages = pages;
        this.service = service;
        this.competences = competences;
        this.register = register;
        this.documents = documents;
        this.extras = extras;
        this.formats = formats;
        this.clock = clock;
        addClassNames("alur-page", "alur-learning");
    }

    public static String path(EmployeeId id) {
        return OF_PERSON + id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        EmployeeId me = CurrentUser.require();
        EmployeeId who = event.getRouteParameters()
                .get("id")
                .map(id -> Entrance.read(id, EmployeeId::of, "error.personnel.person-unknown"))
                .orElse(me);
        int thisYear = LocalDate.now(clock).getYear();
        int year = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("tahun")
                .filter(text -> text.matches("20(1[89]|[2-9]\\d)"))
                .map(Integer::valueOf)
                .filter(asked -> asked <= thisYear)
                .orElse(thisYear);
        try {
            show(who, who.equals(me), year);
        } catch (AccessDeniedException notYours) {
            Entrance.only(false);
        }
    }

    private void show(EmployeeId who, boolean self, int year) {
        PersonLearning learning = pages.person(who, year);
        removeAll();
        if (self) {
            title = Texts.t("ui.learning.title");
            add(new H1(title));
        } else {
            Person person = register.get(who);
            title = Texts.t("ui.learning.title.of", person.displayName());
            Paragraph post = new Paragraph(person.positionTitle() + ", " + person.unitName());
            post.addClassName("alur-muted");
            add(new H1(title), post);
        }
        add(new LearningLinks(pages.leadsPeople()));
        Div cards = new Div(new StandingCard(learning.standing(), formats), new PriorityCard(learning.overall()));
        extras.forEach(extra -> extra.of(learning).ifPresent(cards::add));
        cards.addClassName("alur-learning-cards");
        add(cards);
        add(new H2(Texts.t("ui.learning.gaps")), new GapList(learning.gaps(), formats));
        if (competences.mayAssess(who)) {
            add(new Button(
                    Texts.t("ui.learning.assess"),
                    click -> new AssessDialog(who, competences, () -> show(who, self, year)).open()));
        }
        add(new H2(Texts.t("ui.learning.courses")), new CourseSuggestions(learning, self, formats));
        H2 history = new H2(Texts.t("ui.learning.history"));
        Div head = new Div(history, years(who, self, year, learning.years()));
        head.addClassNames("alur-row", "alur-row-middle", "alur-learning-history");
        add(
                head,
                new EntryList(
                        learning.entries(),
                        CurrentUser.has(TrainingRoles.BKPSDM_TRAINING),
                        documents,
                        service,
                        formats,
                        () -> show(who, self, year)));
    }

    private Select<Integer> years(EmployeeId who, boolean self, int year, List<YearTotal> totals) {
        Select<Integer> years = new Select<>();
        years.setAriaLabel(Texts.t("ui.learning.year"));
        years.setItems(Stream.concat(
                        Stream.of(year, LocalDate.now(clock).getYear()),
                        totals.stream().map(YearTotal::year))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList());
        years.setItemLabelGenerator(choice -> Texts.t(
                "ui.learning.year.of",
                Integer.toString(choice),
                totals.stream()
                        .filter(total -> total.year() == choice)
                        .mapToInt(YearTotal::jp)
                        .sum()));
        years.setValue(year);
        years.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                UI.getCurrent()
                        .navigate(
                                self ? PATH : path(who),
                                QueryParameters.of("tahun", event.getValue().toString()));
            }
        });
        return years;
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("ui.app.name");
    }
}
