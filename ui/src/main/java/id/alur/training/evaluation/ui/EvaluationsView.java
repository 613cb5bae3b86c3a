package id.alur.training.evaluation.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.alur.shell.ui.EmptyState;
import id.alur.shell.ui.Entrance;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Report;
import id.alur.shell.ui.TableOrChart;
import id.alur.shell.ui.Texts;
import id.alur.training.evaluation.CourseResult;
import id.alur.training.evaluation.EvaluationFilter;
import id.alur.training.evaluation.EvaluationResults;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of trainings, by course and provider: table, chart, files, and for officers what people wrote (UC-114). */
@Route("pelatihan/evaluasi")
@PermitAll
@Menu(title = "ui.evaluation.menu", order = 45, icon = "vaadin:bar-chart-h")
public class EvaluationsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final EvaluationResults results;
    private final Formats formats;
    private final Report<CourseResult> report;
    private final Map<String, String> texts;
    private final Select<Integer> year = new Select<>();
    private final Select<String> form = new Select<>();
    private final ComboBox<String> provider = new ComboBox<>();
    private final TableOrChart views = new TableOrChart();
    private final Div body = new Div();

    EvaluationsView(EvaluationResults results, Formats formats, I18NProvider texts) {
        this.results = results;
        this.formats = formats;
        this.report = EvaluationReport.of(formats);
        this.texts = texts.getAllTranslations(Texts.locale());
        addClassNames("alur-page", "alur-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Entrance.only(results.mayEnter());
        removeAll();
        add(new H1(Texts.t("ui.evaluation.title")), new Paragraph(intro()), filters(), body);
        show();
    }

    private String intro() {
        return results.isOfficer()
                ? Texts.t("ui.evaluation.intro.officer")
                : Texts.t("ui.evaluation.intro", formats.number(results.minimumGroup()));
    }

    private Div filters() {
        year.setLabel(Texts.t("ui.evaluation.year"));
        year.setItems(results.years());
        year.setItemLabelGenerator(
                value -> value == null ? Texts.t("ui.evaluation.year.all") : Integer.toString(value));
        year.setEmptySelectionAllowed(true);
        year.setEmptySelectionCaption(Texts.t("ui.evaluation.year.all"));
        form.setLabel(Texts.t("ui.evaluation.form"));
        form.setItems(results.formCodes());
        form.setItemLabelGenerator(value -> value == null ? Texts.t("ui.evaluation.form.all") : formName(value));
        form.setEmptySelectionAllowed(true);
        form.setEmptySelectionCaption(Texts.t("ui.evaluation.form.all"));
        provider.setLabel(Texts.t("ui.evaluation.provider"));
        provider.setItems(results.providers());
        provider.setPlaceholder(Texts.t("ui.evaluation.provider.all"));
        provider.setClearButtonVisible(true);
        year.addValueChangeListener(change -> show());
        form.addValueChangeListener(change -> show());
        provider.addValueChangeListener(change -> show());
        Div filters = new Div(year, form, provider);
        filters.addClassName("alur-row");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    /** Forms have names where learning hours are kept; a form that nobody named yet has its code. */
    private String formName(String code) {
        String name = texts.get("training.form." + code.toLowerCase(Locale.ROOT));
        return name == null ? code : name;
    }

    private void show() {
        EvaluationFilter filter = new EvaluationFilter(year.getValue(), form.getValue(), provider.getValue());
        List<CourseResult> courses = results.courses(filter);
        body.removeAll();
        if (courses.isEmpty()) {
            body.add(new EmptyState(Texts.t("ui.evaluation.empty"), Texts.t("ui.evaluation.empty.text")));
            return;
        }
        EvaluationChart chart = new EvaluationChart(courses);
        String caption = Texts.t("ui.evaluation.table");
        views.show(chart.words(), report.table(caption, courses), chart.chart());
        body.add(views, report.files(caption, "evaluasi-pelatihan", () -> courses));
        if (results.isOfficer()) {
            body.add(new CommentList(results.comments(filter), formats));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.pageTitle("ui.evaluation.title");
    }
}
