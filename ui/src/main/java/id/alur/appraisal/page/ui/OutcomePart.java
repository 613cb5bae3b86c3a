package id.alur.appraisal.page.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import id.alur.appraisal.rating.Outcome;
import id.alur.appraisal.rating.PeriodView;
import id.alur.appraisal.rating.ui.RatingPanel;
import id.alur.shell.ui.Texts;
import java.time.Instant;

/** The published result of a year with its reasons, and whether it was accepted. */
final class OutcomePart extends Section {

    OutcomePart(PageServices services, YearSnapshot shown) {
        Outcome outcome = shown.outcome();
        setVisible(outcome != null);
        if (outcome == null) {
            return;
        }
        add(new H2(Texts.t("ui.appraisal.outcome")));
        shown.periods().stream()
                .filter(period -> period.number() == 0)
                .findFirst()
                .ifPresent((PeriodView year) -> add(new RatingPanel(services.rating(), shown.caseId(), year)));
        Instant accepted = outcome.acceptedAt();
        if (accepted == null) {
            add(new Paragraph(
                    Texts.t("ui.appraisal.outcome.until", services.formats().date(outcome.lastDay()))));
            if (shown.isOwn()) {
                add(new Paragraph(Texts.t("ui.appraisal.outcome.object")));
            }
            return;
        }
        add(new Paragraph(Texts.t(
                outcome.bySilence() ? "ui.appraisal.outcome.silent" : "ui.appraisal.outcome.accepted",
                services.formats().date(accepted))));
        if (!outcome.remark().isEmpty()) {
            Paragraph remark = new Paragraph(Texts.t("ui.appraisal.outcome.remark", outcome.remark()));
            remark.addClassName("alur-prose");
            add(remark);
        }
    }
}
