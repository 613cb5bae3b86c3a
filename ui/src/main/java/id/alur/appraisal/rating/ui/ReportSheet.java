package id.alur.appraisal.rating.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.alur.appraisal.evidence.ui.EvidenceList;
import id.alur.appraisal.page.YearView;
import id.alur.appraisal.plan.Indicator;
import id.alur.appraisal.plan.IndicatorId;
import id.alur.appraisal.plan.PlanView;
import id.alur.appraisal.plan.PlannedResult;
import id.alur.appraisal.plan.ui.LineCard;
import id.alur.appraisal.rating.PeriodView;
import id.alur.appraisal.rating.RatingLimits;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.form.ui.ErrorSummary;
import id.alur.identity.CaseFileId;
import id.alur.shell.ui.SavedNote;
import id.alur.shell.ui.Texts;
import id.alur.task.ui.TaskPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of each promise in a period, in the words of the employee, with evidence at hand; each entry is saved at once. */
@StyleSheet("appraisal.css")
final class ReportSheet extends Div implements TaskPart.Sheet {

    private final RatingServices services;
    private final CaseFileId caseId;
    private final PeriodView period;
    private final ErrorSummary errors = new ErrorSummary();
    private final Map<IndicatorId, AchievedFields> fields = new LinkedHashMap<>();
    private final Map<IndicatorId, String> names = new LinkedHashMap<>();
    private final SavedNote noteSaved = new SavedNote();

    ReportSheet(RatingServices services, CaseFileId caseId, PeriodView period) {
        this.services = services;
        this.caseId = caseId;
        this.period = period;
        addClassName("alur-appraisal");
        YearView year = services.pages().year(caseId);
        List<PeriodView> before = Earlier.of(services.ratings().periods(caseId), period);
        PlanView plan = services.plans().version(caseId, period.planNumber());
        add(
                new H3(AppraisalTexts.period(
                        period.number(), year.periodMonths(), year.row().year())),
                new Paragraph(
                        Texts.t(period.number() == 0 ? "ui.appraisal.report.intro.year" : "ui.appraisal.report.intro")),
                errors);
        Div lines = new Div();
        lines.addClassName("alur-appraisal-lines");
        int number = 0;
        for (PlannedResult line : plan.results()) {
            number++;
            lines.add(card(number, line, year, before));
        }
        add(lines, note());
    }

    private LineCard card(int number, PlannedResult line, YearView year, List<PeriodView> before) {
        LineCard card = new LineCard(number, line);
        for (Indicator indicator : line.indicators()) {
            AchievedFields achieved = new AchievedFields(services, caseId, period, indicator);
            fields.put(indicator.id(), achieved);
            names.put(indicator.id(), card.name() + ", " + indicator.measure());
            card.add(achieved);
            Earlier.achieved(indicator.id(), year, before).forEach(achieved::add);
        }
        Div evidence = new Div();
        showEvidence(evidence, line, card.name());
        card.add(evidence);
        return card;
    }

    private void showEvidence(Div place, PlannedResult line, String about) {
        place.removeAll();
        place.add(new EvidenceList(
                services.evidence(),
                caseId,
                line.line(),
                about,
                services.evidence().evidence().of(caseId),
                true,
                () -> showEvidence(place, line, about)));
    }

    private Div note() {
        TextArea note = new TextArea(Texts.t("ui.appraisal.report.note"));
        note.setHelperText(Texts.t("ui.appraisal.report.note.help"));
        note.setMaxLength(RatingLimits.SELF_NOTE);
        note.setWidthFull();
        note.setValue(period.selfNote());
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setValueChangeTimeout(AchievedFields.PAUSE_MILLISECONDS);
        long[] version = {period.version()};
        note.addValueChangeListener(change -> noteSaved.keep(
                services.formats(),
                services.clock(),
                () -> version[0] =
                        services.reports().saveNote(caseId, period.number(), change.getValue(), version[0])));
        return new Div(note, noteSaved);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public boolean isReady() {
        List<ErrorSummary.Entry> entries = new ArrayList<>();
        fields.forEach((id, field) -> {
            if (field.isUnsaved()) {
                entries.add(new ErrorSummary.Entry(
                        names.getOrDefault(id, ""), Texts.t("ui.appraisal.unsaved"), field::focus));
            }
        });
        if (noteSaved.isWrong()) {
            entries.add(
                    new ErrorSummary.Entry(Texts.t("ui.appraisal.report.note"), Texts.t("ui.appraisal.unsaved"), null));
        }
        for (IndicatorId id : services.ratings().missingReport(caseId, period.number())) {
            AchievedFields field = fields.get(id);
            if (field != null) {
                field.mark();
                entries.add(new ErrorSummary.Entry(
                        names.getOrDefault(id, ""), Texts.t("ui.appraisal.achieved.missing"), field::focus));
            }
        }
        errors.show(entries);
        if (!entries.isEmpty()) {
            errors.takeFocus();
        }
        return entries.isEmpty();
    }
}
