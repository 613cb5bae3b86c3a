package id.alur.training.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.alur.shared.PlainText;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.course.Course;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.course.CourseClass;
import id.alur.training.course.CourseDraft;
import id.alur.training.course.CourseId;
import id.alur.training.evaluation.CourseReaction;
import id.alur.training.evaluation.EvaluationResults;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The course catalogue: find a training and ask for it. */
@Route(CatalogueQuery.PATH)
@PermitAll
public class CoursesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TEMPLATE = """
            <div class="alur-course">
              <span class="alur-course-what"><a href="${item.page}">${item.title}</a><span class="alur-muted">${item.code} · ${item.provider}</span><span class="alur-muted">${item.reaction}</span></span>
              <span>${item.form}</span>
              <span>${item.extent}</span>
              <span>${item.cost}</span>
              <span>${item.start}</span>
              <a href="${item.href}" class="alur-button-link" aria-label="${item.ask}: ${item.title}">${item.ask}</a>
            </div>""";

    private final Formats formats;
    private final Map<CourseId, CourseReaction> reactions;
    private final ListDataProvider<Course> courses;
    private final TextField search = new TextField();
    private final Select<CourseClass> kind = new Select<>();
    private final Checkbox online = new Checkbox(Texts.t("ui.courses.online"));
    private final Checkbox free = new Checkbox(Texts.t("ui.courses.free"));
    private final Span found = new Span();
    private boolean entering;

    CoursesView(CourseCatalogue catalogue, EvaluationResults results, Formats formats) {
        this.formats = formats;
        List<Course> offered = catalogue.offered();
        courses = new ListDataProvider<>(offered);
        reactions = results.reactions(offered.stream().map(Course::id).toList());
        addClassNames("alur-page", "alur-page-wide", "alur-fill");
        add(new H1(Texts.t("ui.courses.title")), new Paragraph(Texts.t("ui.courses.intro")), filters(offered), grid());
    }

    private Div filters(List<Course> offered) {
        search.setPlaceholder(Texts.t("ui.courses.search"));
        search.setAriaLabel(Texts.t("ui.courses.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setMaxLength(PlainText.LONGEST_SEARCH);
        search.addClassName("alur-inbox-search");
        kind.setAriaLabel(Texts.t("ui.courses.class"));
        kind.setItems(offered.stream()
                .map(course -> course.data().courseClass())
                .distinct()
                .sorted()
                .toList());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(Texts.t("ui.courses.class.all"));
        kind.setItemLabelGenerator(
                value -> value == null ? Texts.t("ui.courses.class.all") : Texts.t("ui.courses.class." + code(value)));
        search.addValueChangeListener(event -> changed());
        kind.addValueChangeListener(event -> changed());
        online.addValueChangeListener(event -> changed());
        free.addValueChangeListener(event -> changed());
        found.addClassName("alur-muted");
        found.getElement().setAttribute("aria-live", "polite");
        Div filters = new Div(search, kind, online, free, found);
        filters.addClassNames("alur-row", "alur-row-middle");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    private Grid<Course> grid() {
        Grid<Course> grid = new Grid<>();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeNames("no-border");
        grid.addClassName("alur-courses");
        grid.getElement().setAttribute("aria-label", Texts.t("ui.courses.title"));
        grid.addColumn(LitRenderer.<Course>of(TEMPLATE)
                .withProperty("title", course -> course.data().title())
                .withProperty("code", course -> course.data().code())
                .withProperty("provider", course -> course.data().provider())
                .withProperty("reaction", course -> reaction(course.id()))
                .withProperty(
                        "form",
                        course ->
                                Texts.t("ui.courses.class." + code(course.data().courseClass())))
                .withProperty("extent", course -> extent(course.data()))
                .withProperty("cost", course -> cost(course.data()))
                .withProperty("start", course -> start(course.data()))
                .withProperty("page", course -> CourseView.path(course.id()))
                .withProperty("href", course -> "layanan/pelatihan/ajukan?kursus=" + course.id())
                .withProperty("ask", course -> Texts.t("ui.courses.ask")));
        grid.setItems(courses);
        grid.setEmptyStateComponent(
                new EmptyState(Texts.t("ui.courses.empty.title"), Texts.t("ui.courses.empty.text")));
        return grid;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CatalogueQuery asked = CatalogueQuery.of(event.getLocation().getQueryParameters());
        entering = true;
        search.setValue(asked.text());
        kind.setValue(offers(asked.kind()) ? asked.kind() : null);
        online.setValue(asked.online());
        free.setValue(asked.free());
        entering = false;
        filter(asked);
    }

    private boolean offers(@Nullable CourseClass asked) {
        return asked != null
                && courses.getItems().stream().anyMatch(course -> course.data().courseClass() == asked);
    }

    private void changed() {
        if (!entering) {
            CatalogueQuery asked =
                    new CatalogueQuery(search.getValue(), kind.getValue(), online.getValue(), free.getValue());
            filter(asked);
        }
    }

    private void filter(CatalogueQuery asked) {
        courses.setFilter(course -> asked.matches(course.data()));
        found.setText(Texts.t("ui.courses.found", courses.size(new Query<>())));
        getUI().or(() -> Optional.ofNullable(UI.getCurrent())).ifPresent(asked::remember);
    }

    private static String extent(CourseDraft course) {
        return Texts.t("ui.courses.extent", course.jp(), Texts.t("ui.courses.place." + code(course.place())));
    }

    /** What those thought who were there, where they are many enough; empty for all other courses. */
    private String reaction(CourseId course) {
        CourseReaction reaction = reactions.get(course);
        return reaction == null
                ? ""
                : Texts.t("ui.courses.reaction", reaction.mean(), formats.number(reaction.answers()));
    }

    private String cost(CourseDraft course) {
        return course.cost().signum() == 0 ? Texts.t("ui.courses.cost.free") : formats.money(course.cost());
    }

    private String start(CourseDraft course) {
        return course.startsOn() == null
                ? Texts.t("ui.courses.start.any")
                : Texts.t("ui.courses.start", formats.date(course.startsOn()));
    }

    static String code(Enum<?> value) {
        return code(value.name());
    }

    static String code(String value) {
        return value.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.courses.title");
    }
}
