package id.alur.appraisal.page.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import id.alur.appraisal.plan.PlanView;
import id.alur.appraisal.plan.PlannedResult;
import id.alur.appraisal.plan.ui.LineCard;
import id.alur.appraisal.rating.Explained;
import id.alur.appraisal.rating.PeriodView;
import id.alur.appraisal.rating.RatingView;
import id.alur.appraisal.rating.ui.AchievedTable;
import id.alur.appraisal.rating.ui.RatingPanel;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.shell.ui.Texts;
import java.util.List;
import java.util.Optional;

/** The periods of a year and what was said in each; what lies behind a line is read when somebody opens it. */
final class PeriodPart extends Section {

    private final PageServices services;
    private final YearSnapshot shown;

    PeriodPart(PageServices services, YearSnapshot shown) {
        this.services = services;
        this.shown = shown;
        setVisible(!shown.periods().isEmpty());
        add(new H2(Texts.t("ui.appraisal.periods")));
        shown.periods().stream().map(this::details).forEach(this::add);
    }

    private Details details(PeriodView period) {
        Optional<Explained> explained =
                Optional.ofNullable(period.rating()).filter(RatingView::sent).map(RatingView::explained);
        String name = AppraisalTexts.period(
                period.number(), shown.year().periodMonths(), shown.year().row().year());
        Details details = new Details(explained
                .map(sent -> Texts.t("ui.appraisal.periods.rated", name, AppraisalTexts.of(sent.predicate())))
                .orElseGet(() -> Texts.t("ui.appraisal.periods.open", name, AppraisalTexts.of(period.state()))));
        Div body = new Div();
        details.add(body);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && body.getComponentCount() == 0) {
                fill(body, period, explained.isPresent());
            }
        });
        return details;
    }

    private void fill(Div body, PeriodView period, boolean rated) {
        if (rated) {
            body.add(new RatingPanel(services.rating(), shown.caseId(), period));
        }
        if (!period.selfNote().isEmpty()) {
            Paragraph note = new Paragraph(Texts.t("ui.appraisal.rating.self-note", period.selfNote()));
            note.addClassName("alur-prose");
            body.add(note);
        }
        if (period.planNumber() == 0) {
            return;
        }
        PlanView plan = services.plan().plans().version(shown.caseId(), period.planNumber());
        int number = 0;
        for (PlannedResult line : plan.results()) {
            number++;
            LineCard card = new LineCard(number, line);
            card.add(new AchievedTable(card.name(), line, period, shown.year(), List.of()));
            body.add(card);
        }
    }
}
