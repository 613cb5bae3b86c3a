package id.alur.appraisal.rating.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import id.alur.appraisal.evidence.Evidence;
import id.alur.appraisal.evidence.Feedback;
import id.alur.appraisal.evidence.ui.EvidenceList;
import id.alur.appraisal.evidence.ui.FeedbackList;
import id.alur.appraisal.page.YearView;
import id.alur.appraisal.plan.PlanView;
import id.alur.appraisal.plan.PlannedResult;
import id.alur.appraisal.plan.ui.LineCard;
import id.alur.appraisal.rating.PeriodView;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.form.ui.ErrorSummary;
import id.alur.identity.CaseFileId;
import id.alur.shell.ui.Texts;
import id.alur.task.ui.TaskPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A period for the superior to rate: what was promised, what became of it, the evidence and what was said, beside the rating itself. */
@StyleSheet("appraisal.css")
final class RatingSheet extends Div implements TaskPart.Sheet {

    private final RatingServices services;
    private final CaseFileId caseId;
    private final PeriodView period;
    private final ErrorSummary errors = new ErrorSummary();
    private final RatingForm form;

    RatingSheet(RatingServices services, CaseFileId caseId, PeriodView period) {
        this.services = services;
        this.caseId = caseId;
        this.period = period;
        addClassName("alur-appraisal");
        YearView year = services.pages().year(caseId);
        List<PeriodView> before = Earlier.of(services.ratings().periods(caseId), period);
        form = new RatingForm(services, caseId, period);
        Div seen = new Div(new PeriodTable(year, before), new H3(Texts.t("ui.appraisal.rating.lines")));
        seen.addClassName("alur-appraisal-seen");
        if (!period.reported()) {
            Paragraph silent = new Paragraph(Texts.t("ui.appraisal.rating.no-report"));
            silent.addClassName("alur-soon");
            seen.add(silent);
        }
        if (!period.selfNote().isEmpty()) {
            Paragraph note = new Paragraph(Texts.t("ui.appraisal.rating.self-note", period.selfNote()));
            note.addClassName("alur-prose");
            seen.add(note);
        }
        List<Feedback> said = services.evidence().feedback().of(caseId);
        seen.add(lines(year, before, said), feedback(null, Texts.t("ui.appraisal.plan.whole"), said));
        Div both = new Div(seen, form);
        both.addClassName("alur-appraisal-beside");
        add(
                new H3(AppraisalTexts.period(
                        period.number(), year.periodMonths(), year.row().year())),
                new Paragraph(
                        Texts.t(period.number() == 0 ? "ui.appraisal.rating.intro.year" : "ui.appraisal.rating.intro")),
                errors,
                both);
    }

    private Div lines(YearView year, List<PeriodView> before, List<Feedback> said) {
        PlanView plan = services.plans().version(caseId, period.planNumber());
        List<Evidence> evidence = services.evidence().evidence().of(caseId);
        Div lines = new Div();
        lines.addClassName("alur-appraisal-lines");
        int number = 0;
        for (PlannedResult line : plan.results()) {
            number++;
            LineCard card = new LineCard(number, line);
            card.add(
                    new AchievedTable(card.name(), line, period, year, before),
                    new EvidenceList(services.evidence(), caseId, line.line(), card.name(), evidence, false, () -> {}),
                    feedback(line, card.name(), said));
            lines.add(card);
        }
        return lines;
    }

    /** Renewed where it stands, so that the rating beside it stays as it is. */
    private Div feedback(@Nullable PlannedResult line, String about, List<Feedback> said) {
        Div place = new Div();
        showFeedback(place, line, about, said);
        return place;
    }

    private void showFeedback(Div place, @Nullable PlannedResult line, String about, List<Feedback> said) {
        place.removeAll();
        place.add(new FeedbackList(
                services.evidence(),
                caseId,
                line == null ? null : line.line(),
                about,
                said,
                true,
                () -> showFeedback(
                        place, line, about, services.evidence().feedback().of(caseId))));
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public boolean isReady() {
        List<ErrorSummary.Entry> missing = form.missing();
        errors.show(missing);
        if (!missing.isEmpty()) {
            errors.takeFocus();
        }
        return missing.isEmpty();
    }
}
