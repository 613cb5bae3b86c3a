package id.alur.appraisal.rating.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.alur.appraisal.plan.Indicator;
import id.alur.appraisal.plan.ui.LineCard;
import id.alur.appraisal.rating.PeriodView;
import id.alur.appraisal.rating.RatingLimits;
import id.alur.appraisal.rating.Realisation;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.identity.CaseFileId;
import id.alur.shell.ui.SavedNote;
import id.alur.shell.ui.Texts;

/** What became of one indicator in a period: as much as was promised, less, more, and why. */
final class AchievedFields extends Div {

    /** After this pause in typing the server hears of it. */
    static final int PAUSE_MILLISECONDS = 900;

    private final RatingServices services;
    private final CaseFileId caseId;
    private final PeriodView period;
    private final Indicator indicator;
    private final TextField achieved = new TextField(Texts.t("ui.appraisal.achieved"));
    private final TextArea note = new TextArea(Texts.t("ui.appraisal.achieved.note"));
    private final SavedNote saved = new SavedNote();
    private long version;

    AchievedFields(RatingServices services, CaseFileId caseId, PeriodView period, Indicator indicator) {
        this.services = services;
        this.caseId = caseId;
        this.period = period;
        this.indicator = indicator;
        addClassName("alur-appraisal-achieved");
        String promise = Texts.t(
                "ui.appraisal.promise",
                AppraisalTexts.of(indicator.aspect()),
                indicator.measure(),
                LineCard.target(indicator));
        getElement().setAttribute("role", "group").setAttribute("aria-label", promise);
        achieved.setMaxLength(RatingLimits.ACHIEVED);
        achieved.setHelperText(Texts.t("ui.appraisal.achieved.help", LineCard.target(indicator)));
        note.setMaxLength(RatingLimits.NOTE);
        period.realisations().stream()
                .filter(one -> one.indicator().equals(indicator.id()))
                .findFirst()
                .ifPresent(this::fill);
        whileTyping(achieved);
        whileTyping(note);
        achieved.addValueChangeListener(change -> {
            achieved.setInvalid(false);
            save();
        });
        note.addValueChangeListener(change -> save());
        Div both = new Div(achieved, note);
        both.addClassName("alur-appraisal-two");
        add(new Paragraph(promise), both, saved);
    }

    private void fill(Realisation before) {
        achieved.setValue(before.achieved());
        note.setValue(before.note());
        version = before.version();
    }

    private static void whileTyping(HasValueChangeMode field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLISECONDS);
    }

    private void save() {
        saved.keep(
                services.formats(),
                services.clock(),
                () -> version = services.reports()
                        .save(caseId, period.number(), indicator.id(), achieved.getValue(), note.getValue(), version));
    }

    boolean isUnsaved() {
        return saved.isWrong();
    }

    void mark() {
        achieved.setErrorMessage(Texts.t("ui.appraisal.achieved.missing"));
        achieved.setInvalid(true);
    }

    void focus() {
        achieved.focus();
    }
}
