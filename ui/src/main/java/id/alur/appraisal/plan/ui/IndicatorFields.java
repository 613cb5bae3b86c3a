package id.alur.appraisal.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.alur.appraisal.Aspect;
import id.alur.appraisal.plan.Indicator;
import id.alur.appraisal.plan.IndicatorDraft;
import id.alur.appraisal.plan.IndicatorId;
import id.alur.appraisal.plan.PlanLimits;
import id.alur.appraisal.ui.AppraisalTexts;
import id.alur.shared.PlainText;
import id.alur.shell.ui.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One indicator of a line to fill in: what is measured, and how much of it is promised. */
final class IndicatorFields extends FieldSet {

    private final Select<Aspect> aspect = new Select<>();
    private final TextField measure = line("ui.appraisal.indicator.measure", PlanLimits.MEASURE);
    private final TextField target = line("ui.appraisal.indicator.target", PlanLimits.TARGET);
    private final TextField unit = line("ui.appraisal.indicator.unit", PlanLimits.UNIT);
    private final IndicatorId id;

    /**
     * @param changed something was entered
     * @param removed the person does without it
     */
    IndicatorFields(int number, Indicator indicator, Runnable changed, Consumer<IndicatorFields> removed) {
        super(Texts.t("ui.appraisal.indicator", Integer.toString(number)));
        addClassName("alur-appraisal-indicator");
        aspect.setLabel(Texts.t("ui.appraisal.indicator.aspect"));
        aspect.setItems(Aspect.values());
        aspect.setItemLabelGenerator(AppraisalTexts::of);
        id = indicator.id();
        aspect.setValue(indicator.aspect());
        measure.setValue(indicator.measure());
        target.setValue(indicator.target());
        unit.setValue(indicator.unit());
        measure.addClassName("alur-appraisal-measure");
        aspect.addValueChangeListener(change -> changed.run());
        fields().forEach(field -> field.addValueChangeListener(change -> {
            field.setInvalid(false);
            changed.run();
        }));
        Button remove = new Button(Texts.t("ui.appraisal.indicator.remove"), click -> removed.accept(this));
        remove.setAriaLabel(Texts.t("ui.appraisal.indicator.remove.of", Integer.toString(number)));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        add(aspect, measure, target, unit, remove);
    }

    private static TextField line(String label, int most) {
        TextField field = new TextField(Texts.t(label));
        field.setMaxLength(most);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(LineEditor.PAUSE_MILLISECONDS);
        return field;
    }

    private List<TextField> fields() {
        return List.of(measure, target, unit);
    }

    IndicatorDraft draft() {
        return new IndicatorDraft(id, aspect.getValue(), measure.getValue(), target.getValue(), unit.getValue());
    }

    boolean is(@Nullable IndicatorId other) {
        return id.equals(other);
    }

    /** Marks what is empty and must not be: the first of measure and target that is not marked yet. */
    void mark(String why) {
        needed().filter(field -> !field.isInvalid()).findFirst().ifPresent(field -> {
            field.setErrorMessage(why);
            field.setInvalid(true);
        });
    }

    /** A unit may be left out. */
    private Stream<TextField> needed() {
        return Stream.of(measure, target).filter(field -> PlainText.isBlank(field.getValue()));
    }

    /** Puts the cursor where something is missing. */
    void focus() {
        needed().findFirst().orElse(measure).focus();
    }
}
