package id.alur.training.study.ui;

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
import id.alur.shared.PlainText;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Report;
import id.alur.shell.ui.Texts;
import id.alur.training.learning.LearningPages;
import id.alur.training.learning.ui.LearningLinks;
import id.alur.training.study.StudyFilter;
import id.alur.training.study.StudyPages;
import id.alur.training.study.StudyRow;
import id.alur.training.study.StudyState;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

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
        search.addClassName("alur-search");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setMaxLength(PlainText.LONGEST_SEARCH);
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
        Report<StudyRow> report = StudyReport.of(formats);
        String caption = Texts.t("ui.study.title");
        body.add(report.table(caption, rows), report.files(caption, "tugas-belajar", () -> pages.rows(filter)));
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.study.title");
    }
}
