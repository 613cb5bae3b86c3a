package id.alur.appraisal.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import id.alur.appraisal.plan.Indicator;
import id.alur.appraisal.plan.PlannedResult;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.Texts;

/** One line of a plan (RHK) to read, with room below for what has become of it. */
public final class LineCard extends Section {

    private final PlannedResult line;
    private final String name;

    /** @param number in the plan, from 1 */
    public LineCard(int number, PlannedResult line) {
        this.line = line;
        name = Texts.t("ui.appraisal.line", Integer.toString(number));
        addClassNames("alur-appraisal-line", "alur-card");
        getElement().setAttribute("aria-label", name);
        Span kind = new Span(AppraisalTexts.of(line.kind()));
        kind.addClassName("alur-muted");
        Div head = new Div(new H3(name), kind);
        head.addClassNames("alur-row", "alur-row-middle", "alur-appraisal-line-head");
        Paragraph title = new Paragraph(line.title());
        title.addClassNames("alur-prose", "alur-appraisal-title");
        add(head, title);
        String superior = line.superiorTitle();
        Paragraph tie = new Paragraph(
                superior == null ? Texts.t("ui.appraisal.line.untied") : Texts.t("ui.appraisal.line.tied", superior));
        tie.addClassName("alur-muted");
        add(tie);
    }

    /** With a table of its indicators. */
    public LineCard withIndicators() {
        if (!line.indicators().isEmpty()) {
            add(indicators());
        }
        return this;
    }

    /** {@code RHK 2}. */
    public String name() {
        return name;
    }

    private DataTable indicators() {
        DataTable table = new DataTable(Texts.t("ui.appraisal.indicators.of", name))
                .narrow(Texts.t("ui.appraisal.indicator.aspect"))
                .column(Texts.t("ui.appraisal.indicator.measure"))
                .column(Texts.t("ui.appraisal.indicator.target"));
        line.indicators()
                .forEach(indicator ->
                        table.row(AppraisalTexts.of(indicator.aspect()), indicator.measure(), target(indicator)));
        return table;
    }

    /** {@code 12 dokumen}. */
    public static String target(Indicator indicator) {
        return indicator.unit().isEmpty() ? indicator.target() : indicator.target() + " " + indicator.unit();
    }
}
