package id.alur.appraisal.page.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.alur.appraisal.page.AppraisalPages;
import id.alur.appraisal.page.AppraisalQuery;
import id.alur.appraisal.page.YearRow;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.appraisal.year.YearState;
import id.alur.shared.Page;
import id.alur.shared.PlainText;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** The years of all people of the city, for the performance officers of BKPSDM, to read (UC-130). */
@Route("skp-kota")
@Menu(title = "ui.appraisal.city", order = 41, icon = "vaadin:clipboard-user")
@RolesAllowed("BKPSDM_PERFORMANCE")
public class CityAppraisalView extends Section implements HasDynamicTitle {

    private static final int ROWS = 50;
    private static final int YEARS = 5;

    private final AppraisalPages pages;
    private final Formats formats;
    private final Select<Integer> year = new Select<>();
    private final Select<YearState> state = new Select<>();
    private final TextField search = new TextField(Texts.t("ui.appraisal.search"));
    private final Span found = new Span();
    private final Div body = new Div();
    private int offset;

    CityAppraisalView(AppraisalPages pages, Formats formats, Clock clock) {
        this.pages = pages;
        this.formats = formats;
        addClassNames("alur-page", "alur-page-wide");
        filters(LocalDate.now(clock).getYear());
        Div filters = new Div(search, year, state, found);
        filters.addClassNames("alur-row", "alur-row-middle");
        filters.getElement().setAttribute("role", "search");
        add(new H1(Texts.t("ui.appraisal.city")), new Paragraph(Texts.t("ui.appraisal.city.intro")), filters, body);
        show();
    }

    private void filters(int now) {
        search.setClearButtonVisible(true);
        search.addClassName("alur-search");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setMaxLength(PlainText.LONGEST_SEARCH);
        year.setLabel(Texts.t("ui.appraisal.year"));
        year.setItems(IntStream.range(0, YEARS).mapToObj(ago -> now - ago).toList());
        year.setItemLabelGenerator(item -> Integer.toString(item));
        year.setValue(now);
        state.setLabel(Texts.t("ui.appraisal.state"));
        state.setItems(YearState.values());
        state.setItemLabelGenerator(item -> item == null ? Texts.t("ui.appraisal.state.all") : AppraisalTexts.of(item));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(Texts.t("ui.appraisal.state.all"));
        search.addValueChangeListener(change -> first());
        year.addValueChangeListener(change -> first());
        state.addValueChangeListener(change -> first());
        found.addClassName("alur-muted");
        found.getElement().setAttribute("aria-live", "polite");
    }

    private void first() {
        offset = 0;
        show();
    }

    private void show() {
        Page<YearRow> page = pages.search(new AppraisalQuery(
                year.getValue(), state.getValue(), PlainText.search(search.getValue()), offset, ROWS));
        body.removeAll();
        found.setText(Texts.t(
                page.totalIsAtLeast() ? "ui.appraisal.found.least" : "ui.appraisal.found",
                formats.number(page.total())));
        if (page.rows().isEmpty()) {
            body.add(new EmptyState(Texts.t("ui.appraisal.city.empty"), Texts.t("ui.appraisal.city.empty.text")));
            return;
        }
        DataTable table = new DataTable(Texts.t("ui.appraisal.city"))
                .column(Texts.t("ui.appraisal.team.name"))
                .column(Texts.t("ui.appraisal.team.post"))
                .column(Texts.t("ui.appraisal.unit"))
                .narrow(Texts.t("ui.appraisal.state"))
                .narrow(Texts.t("ui.appraisal.predicate"));
        page.rows()
                .forEach(row -> table.row(
                        row.caseId() == null
                                ? new Span(row.name())
                                : new Anchor(AppraisalView.PATH + "/" + row.caseId(), row.name()),
                        row.post(),
                        row.unit(),
                        AppraisalTexts.badge(row.state()),
                        row.predicate() == null ? new Span("–") : AppraisalTexts.badge(row.predicate())));
        body.add(table, turning(page));
    }

    private Div turning(Page<YearRow> page) {
        Button back = new Button(Texts.t("ui.appraisal.page.back"), click -> turn(-ROWS));
        back.setEnabled(offset > 0);
        Button on = new Button(Texts.t("ui.appraisal.page.on"), click -> turn(ROWS));
        on.setEnabled(offset + page.rows().size() < page.total() || page.totalIsAtLeast());
        Div turning = new Div(
                back,
                new Span(Texts.t(
                        "ui.appraisal.page.of",
                        formats.number(offset + 1L),
                        formats.number(offset + (long) page.rows().size()))),
                on);
        turning.addClassNames("alur-row", "alur-row-middle");
        turning.setVisible(back.isEnabled() || on.isEnabled());
        return turning;
    }

    private void turn(int by) {
        offset = Math.max(0, offset + by);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.appraisal.city");
    }
}
