package id.alur.appraisal.rating.ui;

import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.alur.appraisal.CoreValue;
import id.alur.appraisal.Expectation;
import id.alur.appraisal.rating.RatingLimits;
import id.alur.appraisal.rating.ValueNote;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.shell.ui.Texts;

/** What the superior says about one core value (SE MenPANRB 20/2021): agency practice, and evidence for the rating of behaviour. */
final class ValueFields extends FieldSet {

    private final CoreValue value;
    private final Select<Expectation> assessment = new Select<>();
    private final TextArea note = new TextArea(Texts.t("ui.appraisal.values.note"));

    ValueFields(CoreValue value, Runnable changed) {
        super(AppraisalTexts.of(value));
        this.value = value;
        addClassName("alur-appraisal-value");
        Paragraph guide = new Paragraph(Texts.t("ui.appraisal.guide." + value.name()));
        guide.addClassName("alur-muted");
        assessment.setLabel(Texts.t("ui.appraisal.values.assessment"));
        assessment.setItems(Expectation.values());
        assessment.setItemLabelGenerator(item -> item == null ? "–" : AppraisalTexts.of(item));
        assessment.setEmptySelectionAllowed(true);
        assessment.setEmptySelectionCaption("–");
        note.setMaxLength(RatingLimits.NOTE);
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setValueChangeTimeout(AchievedFields.PAUSE_MILLISECONDS);
        add(guide, assessment, note);
        assessment.addValueChangeListener(change -> {
            note.setRequiredIndicatorVisible(needsNote());
            changed.run();
        });
        note.addValueChangeListener(change -> {
            note.setInvalid(false);
            changed.run();
        });
    }

    private boolean needsNote() {
        return !assessment.isEmpty() && assessment.getValue() != Expectation.SESUAI;
    }

    void fill(ValueNote before) {
        assessment.setValue(before.assessment());
        note.setValue(before.note());
        note.setRequiredIndicatorVisible(needsNote());
    }

    CoreValue value() {
        return value;
    }

    ValueNote valueNote() {
        return new ValueNote(value, assessment.getValue(), note.getValue());
    }

    void mark(String why) {
        note.setErrorMessage(why);
        note.setInvalid(true);
    }

    void focus() {
        note.focus();
    }
}
