package id.alur.appraisal.rating.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.alur.appraisal.CoreValue;
import id.alur.appraisal.Expectation;
import id.alur.appraisal.rating.PeriodView;
import id.alur.appraisal.rating.RatingDraft;
import id.alur.appraisal.rating.RatingGap;
import id.alur.appraisal.rating.RatingLimits;
import id.alur.appraisal.rating.RatingView;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.form.ui.ErrorSummary;
import id.alur.identity.CaseFileId;
import id.alur.shell.ui.SavedNote;
import id.alur.shell.ui.Texts;
import java.util.ArrayList;
import java.util.List;

/** What the superior says of a period: result, the seven values, behaviour, and at once the predicate that follows from them. */
final class RatingForm extends Section {

    private final RatingServices services;
    private final CaseFileId caseId;
    private final PeriodView period;
    private final RadioButtonGroup<Expectation> result = choice("ui.appraisal.rating.result");
    private final TextArea resultReason = reason("ui.appraisal.rating.result.reason");
    private final RadioButtonGroup<Expectation> behaviour = choice("ui.appraisal.rating.behaviour");
    private final TextArea behaviourReason = reason("ui.appraisal.rating.behaviour.reason");
    private final List<ValueFields> values = new ArrayList<>();
    private final PredicateMatrix matrix;
    private final SavedNote saved = new SavedNote();
    private long version;
    private boolean filling = true;

    RatingForm(RatingServices services, CaseFileId caseId, PeriodView period) {
        this.services = services;
        this.caseId = caseId;
        this.period = period;
        matrix = new PredicateMatrix(services.ratings().matrix(caseId, period.number()));
        addClassName("alur-appraisal-form");
        getElement().setAttribute("aria-label", Texts.t("ui.appraisal.rating"));
        for (CoreValue value : CoreValue.values()) {
            values.add(new ValueFields(value, this::changed));
        }
        Div list = new Div();
        list.addClassName("alur-appraisal-values");
        list.add(values.toArray(ValueFields[]::new));
        add(
                new H3(Texts.t("ui.appraisal.rating.result")),
                result,
                resultReason,
                new H3(Texts.t("ui.appraisal.values")),
                list,
                new H3(Texts.t("ui.appraisal.rating.behaviour")),
                behaviour,
                behaviourReason,
                new H3(Texts.t("ui.appraisal.predicate")),
                matrix,
                saved);
        RatingView before = period.rating();
        if (before != null) {
            fill(before);
        }
        filling = false;
        show();
        result.addValueChangeListener(change -> changed());
        behaviour.addValueChangeListener(change -> changed());
        List.of(resultReason, behaviourReason)
                .forEach(field -> field.addValueChangeListener(change -> {
                    field.setInvalid(false);
                    changed();
                }));
    }

    private static RadioButtonGroup<Expectation> choice(String label) {
        RadioButtonGroup<Expectation> group = new RadioButtonGroup<>(Texts.t(label + ".choose"));
        group.setItems(Expectation.values());
        group.setItemLabelGenerator(AppraisalTexts::of);
        group.addClassName("alur-vertical");
        group.getElement().getThemeList().add("vertical");
        group.setRequiredIndicatorVisible(true);
        return group;
    }

    private static TextArea reason(String label) {
        TextArea area = new TextArea(Texts.t(label));
        area.setMaxLength(RatingLimits.REASON);
        area.setHelperText(Texts.t("ui.appraisal.rating.reason.help"));
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(AchievedFields.PAUSE_MILLISECONDS);
        return area;
    }

    private void fill(RatingView before) {
        version = before.version();
        result.setValue(before.result());
        resultReason.setValue(before.resultReason());
        behaviour.setValue(before.behaviour());
        behaviourReason.setValue(before.behaviourReason());
        for (ValueFields fields : values) {
            before.values().stream()
                    .filter(note -> note.value() == fields.value())
                    .findFirst()
                    .ifPresent(fields::fill);
        }
    }

    private void changed() {
        if (filling) {
            return;
        }
        show();
        saved.keep(
                services.formats(),
                services.clock(),
                () -> version = services.desk().save(caseId, period.number(), draft(), version));
    }

    private void show() {
        resultReason.setRequiredIndicatorVisible(!result.isEmpty() && result.getValue() != Expectation.SESUAI);
        behaviourReason.setRequiredIndicatorVisible(!behaviour.isEmpty() && behaviour.getValue() != Expectation.SESUAI);
        result.setInvalid(false);
        behaviour.setInvalid(false);
        matrix.show(result.getValue(), behaviour.getValue());
    }

    private RatingDraft draft() {
        return new RatingDraft(
                result.getValue(),
                resultReason.getValue(),
                behaviour.getValue(),
                behaviourReason.getValue(),
                values.stream().map(ValueFields::valueNote).toList());
    }

    /** All that is missing or not saved, each marked at its place. */
    List<ErrorSummary.Entry> missing() {
        List<ErrorSummary.Entry> entries = new ArrayList<>();
        if (saved.isWrong()) {
            entries.add(new ErrorSummary.Entry("", Texts.t("ui.appraisal.unsaved"), () -> focus(result)));
        }
        services.ratings().missingRating(caseId, period.number()).forEach(gap -> entries.add(entry(gap)));
        return entries;
    }

    private ErrorSummary.Entry entry(RatingGap gap) {
        String why = Texts.t(gap.key());
        return switch (gap.part()) {
            case "result" -> entry(result, why);
            case "behaviour" -> entry(behaviour, why);
            case "resultReason" -> entry(resultReason, why);
            case "behaviourReason" -> entry(behaviourReason, why);
            default -> entry(CoreValue.valueOf(gap.part()), why);
        };
    }

    private static ErrorSummary.Entry entry(RadioButtonGroup<Expectation> group, String why) {
        group.setErrorMessage(why);
        group.setInvalid(true);
        return new ErrorSummary.Entry(group.getLabel(), why, () -> focus(group));
    }

    private static void focus(RadioButtonGroup<Expectation> group) {
        group.getElement()
                .executeJs(
                        "(this.querySelector('vaadin-radio-button[checked]') || this.querySelector('vaadin-radio-button'))"
                                + ".focus()");
    }

    private static ErrorSummary.Entry entry(TextArea area, String why) {
        area.setErrorMessage(why);
        area.setInvalid(true);
        return new ErrorSummary.Entry(area.getLabel(), why, area::focus);
    }

    private ErrorSummary.Entry entry(CoreValue value, String why) {
        ValueFields fields =
                values.stream().filter(one -> one.value() == value).findFirst().orElseThrow();
        fields.mark(why);
        return new ErrorSummary.Entry(AppraisalTexts.of(value), why, fields::focus);
    }
}
