package id.alur.training.study.ui;

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
import com.vaadin.flow.router.Route;
import id.alur.sheet.SheetFile;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.Downloads;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Texts;
import id.alur.training.learning.LearningPages;
import id.alur.training.learning.ui.LearningLinks;
import id.alur.training.learning.ui.LearningView;
import id.alur.training.study.StudyFilter;
import id.alur.training.study.StudyPages;
import id.alur.training.study.StudyRow;
import id.alur.training.study.StudyState;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who studies, who is bound to serve and until when: the list of BKPSDM, with its file (UC-116). */
@Route(StudiesView.PATH)
@RolesAllowed("BKPSDM_TRAINING")
public class StudiesView extends Section implements HasDynamicTitle {

    static final String PATH = "pembelajaran/tugas-belajar";

    private final StudyPages pages;
    private final Formats formats;
    private final TextField search = new TextField(Texts.t("ui.study.search"));
    private final Select<StudyState> state = new Select<>();
    private final Span found = new Span();
    private final Div body = new Div();

    StudiesView(StudyPages pages, LearningPages learning, Formats formats) {
        this.pages = pages;
        this.formats = formats;
        addClassNames("alur-page", "alur-page-wide");
        add(
                new H1(Texts.t("ui.study.title")),
                new LearningLinks(learning.leadsPeople()),
                new Paragraph(Texts.t("ui.study.intro")),
                filters(),
                body);
        show();
    }

    private Div filters() {
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        state.setLabel(Texts.t("ui.study.state"));
        state.setItems(StudyState.values());
        state.setItemLabelGenerator(
                value -> value == null ? Texts.t("ui.study.state.all") : StudyTexts.word("state", value));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(Texts.t("ui.study.state.all"));
        state.addValueChangeListener(change -> show());
        found.addClassName("alur-muted");
        found.getElement().setAttribute("aria-live", "polite");
        Div filters = new Div(search, state, found);
        filters.addClassNames("alur-row", "alur-row-middle");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    private void show() {
        StudyFilter filter = new StudyFilter(search.getValue(), state.getValue());
        List<StudyRow> rows = pages.rows(filter);
        body.removeAll();
        found.setText(Texts.t(
                rows.size() < StudyPages.MOST ? "ui.study.found" : "ui.study.found.most", formats.number(rows.size())));
        if (rows.isEmpty()) {
            body.add(new EmptyState(Texts.t("ui.study.empty"), Texts.t("ui.study.empty.text")));
            return;
        }
        DataTable table = new DataTable(Texts.t("ui.study.title"));
        header().forEach(table::column);
        rows.forEach(row -> table.row(cells(row)));
        body.add(table, new Div(Downloads.link(Texts.t("ui.study.download"), "tugas-belajar.csv", () -> file(filter))));
    }

    private static List<String> header() {
        return List.of(
                Texts.t("ui.study.column.name"),
                Texts.t("ui.study.column.unit"),
                Texts.t("ui.study.column.programme"),
                Texts.t("ui.study.column.mode"),
                Texts.t("ui.study.column.funding"),
                Texts.t("ui.study.column.period"),
                Texts.t("ui.study.column.bond"),
                Texts.t("ui.study.column.state"));
    }

    private Object[] cells(StudyRow row) {
        String stands = StudyTexts.word("state", row.state());
        return new Object[] {
            new Anchor(LearningView.path(row.employee()), row.name()),
            row.unit(),
            row.programme() + ", " + row.institution(),
            StudyTexts.word("mode", row.mode()),
            StudyTexts.word("funding", row.funding()),
            period(row.startsOn(), row.endsOn()),
            period(row.bondStartsOn(), row.bondEndsOn()),
            row.caseId() == null ? stands : new Anchor("berkas/" + row.caseId(), stands)
        };
    }

    private String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? "–" : Texts.t("ui.study.period", formats.date(from), formats.date(to));
    }

    private byte[] file(StudyFilter filter) {
        return SheetFile.csv(
                List.of(
                        Texts.t("ui.study.column.nip"),
                        Texts.t("ui.study.column.name"),
                        Texts.t("ui.study.column.unit"),
                        Texts.t("ui.study.column.programme"),
                        Texts.t("ui.study.fact.institution"),
                        Texts.t("ui.study.column.mode"),
                        Texts.t("ui.study.column.funding"),
                        Texts.t("ui.study.column.from"),
                        Texts.t("ui.study.column.to"),
                        Texts.t("ui.study.column.bond-from"),
                        Texts.t("ui.study.column.bond-to"),
                        Texts.t("ui.study.column.state")),
                pages.rows(filter).stream().map(StudiesView::fileRow).toList());
    }

    /** Dates as a spreadsheet reads them. */
    private static List<String> fileRow(StudyRow row) {
        return List.of(
                row.nip(),
                row.name(),
                row.unit(),
                row.programme(),
                row.institution(),
                StudyTexts.word("mode", row.mode()),
                StudyTexts.word("funding", row.funding()),
                date(row.startsOn()),
                date(row.endsOn()),
                date(row.bondStartsOn()),
                date(row.bondEndsOn()),
                StudyTexts.word("state", row.state()));
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.study.title");
    }
}
