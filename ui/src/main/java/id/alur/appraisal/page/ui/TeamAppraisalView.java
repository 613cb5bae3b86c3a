package id.alur.appraisal.page.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import id.alur.appraisal.page.AppraisalPages;
import id.alur.appraisal.page.TeamRow;
import id.alur.appraisal.page.YearRow;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.appraisal.year.YearState;
import id.alur.identity.EmployeeId;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The people somebody leads, a row each, those who wait for their superior first; and the people whom those lead (UC-130). */
@Route(TeamAppraisalView.PATH)
@Menu(title = "ui.appraisal.team", order = 27, icon = "vaadin:group")
@PermitAll
public class TeamAppraisalView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "skp-tim";
    private static final String YEAR = "tahun";
    private static final String LEADER = "atasan";
    private static final int YEARS = 5;

    private final AppraisalPages pages;
    private final Formats formats;
    private final Clock clock;

    TeamAppraisalView(AppraisalPages pages, Formats formats, Clock clock) {
        this.pages = pages;
        this.formats = formats;
        this.clock = clock;
        addClassNames("alur-page", "alur-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int now = LocalDate.now(clock).getYear();
        QueryParameters asked = event.getLocation().getQueryParameters();
        int year = asked.getSingleParameter(YEAR)
                .filter(text -> text.matches("20\\d\\d"))
                .map(Integer::valueOf)
                .filter(one -> one <= now)
                .orElse(now);
        EmployeeId leader = asked.getSingleParameter(LEADER)
                .map(id -> Entrance.read(id, EmployeeId::of, "error.appraisal.not-found"))
                .orElse(null);
        List<TeamRow> own = pages.team(year);
        List<TeamRow> rows = leader == null ? own : pages.below(year, leader);
        removeAll();
        add(new H1(Texts.t("ui.appraisal.team")));
        if (leader != null) {
            String name = own.stream()
                    .filter(row -> row.employee().equals(leader))
                    .map(TeamRow::name)
                    .findFirst()
                    .orElse("–");
            add(
                    new Anchor(PATH + "?" + YEAR + "=" + year, Texts.t("ui.appraisal.team.back")),
                    new Paragraph(Texts.t("ui.appraisal.team.of", name)));
        }
        if (own.isEmpty()) {
            add(new EmptyState(Texts.t("ui.appraisal.team.none"), Texts.t("ui.appraisal.team.none.text")));
            return;
        }
        add(years(now, year, leader), summary(rows, leader == null), table(rows, year, leader == null));
    }

    private static Select<Integer> years(int now, int year, @Nullable EmployeeId leader) {
        Select<Integer> years = new Select<>();
        years.setLabel(Texts.t("ui.appraisal.year"));
        years.setItems(IntStream.range(0, YEARS).mapToObj(ago -> now - ago).toList());
        years.setItemLabelGenerator(item -> Integer.toString(item));
        years.setValue(year);
        years.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                Map<String, String> parameters = new HashMap<>();
                parameters.put(YEAR, change.getValue().toString());
                if (leader != null) {
                    parameters.put(LEADER, leader.toString());
                }
                UI.getCurrent().navigate(PATH, QueryParameters.simple(parameters));
            }
        });
        return years;
    }

    private static Paragraph summary(List<TeamRow> rows, boolean own) {
        long waiting = rows.stream().filter(TeamAppraisalView::waits).count();
        long none = rows.stream().filter(row -> row.year() == null).count();
        return new Paragraph(Texts.t(
                own ? "ui.appraisal.team.summary" : "ui.appraisal.team.summary.of", rows.size(), waiting, none));
    }

    private DataTable table(List<TeamRow> rows, int year, boolean own) {
        DataTable table = new DataTable(Texts.t("ui.appraisal.team.table", Integer.toString(year)))
                .column(Texts.t("ui.appraisal.team.name"))
                .column(Texts.t("ui.appraisal.team.post"))
                .column(Texts.t("ui.appraisal.state"))
                .narrow(Texts.t("ui.appraisal.due.head"))
                .narrow(Texts.t("ui.appraisal.predicate"));
        rows.stream()
                .sorted(Comparator.comparing((TeamRow row) -> !waits(row)).thenComparing(TeamRow::name))
                .forEach(row -> table.row(
                        name(row, year, own),
                        row.post(),
                        state(row, own),
                        Optional.ofNullable(row.year())
                                .map(YearRow::due)
                                .map(formats::shortDate)
                                .orElse("–"),
                        predicate(row)));
        return table;
    }

    private static Component name(TeamRow row, int year, boolean own) {
        YearRow opened = row.year();
        Div cell = new Div(
                opened == null || opened.caseId() == null
                        ? new Span(row.name())
                        : new Anchor(AppraisalView.PATH + "/" + opened.caseId(), row.name()));
        if (own && row.leads()) {
            Anchor people = new Anchor(
                    PATH + "?" + YEAR + "=" + year + "&" + LEADER + "=" + row.employee(),
                    Texts.t("ui.appraisal.team.people"));
            people.setAriaLabel(Texts.t("ui.appraisal.team.people.of", row.name()));
            cell.add(new Div(people));
        }
        return cell;
    }

    private static Component state(TeamRow row, boolean own) {
        YearRow year = row.year();
        if (year == null) {
            return new Span(Texts.t("ui.appraisal.team.without"));
        }
        Div cell = new Div(AppraisalTexts.badge(year.state()));
        if (own && waits(row)) {
            Div waiting = new Div(Texts.t("ui.appraisal.team.waits"));
            waiting.addClassName("alur-soon");
            cell.add(waiting);
        }
        return cell;
    }

    private static Component predicate(TeamRow row) {
        YearRow year = row.year();
        return year == null || year.predicate() == null ? new Span("–") : AppraisalTexts.badge(year.predicate());
    }

    /** Whether it is the superior's turn. */
    private static boolean waits(TeamRow row) {
        YearRow year = row.year();
        return year != null && (year.state() == YearState.DISCUSSING || year.state() == YearState.RATING);
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.appraisal.team");
    }
}
