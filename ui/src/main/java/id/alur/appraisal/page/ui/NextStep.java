package id.alur.appraisal.page.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.alur.appraisal.page.YearRow;
import id.alur.appraisal.page.YearView;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.casefile.CaseView;
import id.alur.shared.NotFoundException;
import id.alur.shell.ui.Texts;
import java.time.LocalDate;

/** Where a year stands, what comes next, and the way to what this person has to do. */
final class NextStep extends Div {

    NextStep(PageServices services, YearSnapshot shown) {
        YearView year = shown.year();
        YearRow row = year.row();
        addClassName("alur-next");
        Div line = new Div(AppraisalTexts.badge(row.state()));
        line.addClassNames("alur-row", "alur-row-middle");
        if (row.period() != null) {
            line.add(new Span(AppraisalTexts.period(row.period(), year.periodMonths(), row.year())));
        }
        LocalDate due = row.due();
        if (due != null) {
            line.add(new Span(Texts.t("ui.appraisal.due", services.formats().date(due))));
        }
        add(
                line,
                new Paragraph(Texts.t("ui.appraisal.next." + (shown.isOwn() ? "self." : "other.")
                        + AppraisalTexts.part(row.state()))));
        shown.change()
                .ifPresent(change -> add(new Paragraph(Texts.t(
                        "ui.appraisal.change.open",
                        Integer.toString(change.number()),
                        AppraisalTexts.of(change.state())))));
        Div ways = new Div();
        ways.addClassNames("alur-row", "alur-row-middle");
        addTasks(services, shown, ways);
        add(ways);
    }

    /** Whoever reads the year without taking part in its case finds no tasks there. */
    private static void addTasks(PageServices services, YearSnapshot shown, Div ways) {
        CaseView view;
        try {
            view = services.cases().view(shown.caseId());
        } catch (NotFoundException notInvolved) {
            return;
        }
        view.openTasks().stream().filter(CaseView.OpenTask::mine).forEach(task -> {
            Anchor way = new Anchor("tugas/" + task.key(), Texts.t("ui.appraisal.do", task.name()));
            way.addClassName("alur-button-link");
            ways.add(way);
        });
        ways.add(new Anchor(
                "berkas/" + shown.caseId(),
                Texts.t("ui.appraisal.case", view.file().number())));
    }
}
