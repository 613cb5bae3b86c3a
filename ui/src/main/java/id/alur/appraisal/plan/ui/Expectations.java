package id.alur.appraisal.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.alur.appraisal.plan.PlanLimits;
import id.alur.appraisal.plan.PlanView;
import id.alur.shared.PlainText;
import id.alur.shell.ui.SavedNote;
import id.alur.shell.ui.Texts;

/** What the superior expects of the behaviour of this person besides the core values: to read, or for the superior to write. */
final class Expectations extends Div {

    private final SavedNote saved = new SavedNote();

    /** To read; nothing at all while there is nothing. */
    Expectations(String text) {
        setVisible(!PlainText.isBlank(text));
        Paragraph words = new Paragraph(text);
        words.addClassName("alur-prose");
        add(new H3(Texts.t("ui.appraisal.expectations")), words);
    }

    /** To write; each change is saved at once. */
    Expectations(PlanServices services, PlanView plan) {
        TextArea text = new TextArea(Texts.t("ui.appraisal.expectations"));
        text.setHelperText(Texts.t("ui.appraisal.expectations.help"));
        text.setMaxLength(PlanLimits.EXPECTATIONS);
        text.setWidthFull();
        text.setValue(plan.expectations());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(LineEditor.PAUSE_MILLISECONDS);
        long[] version = {plan.version()};
        text.addValueChangeListener(change -> saved.keep(
                services.formats(),
                services.clock(),
                () -> version[0] = services.desk().expect(plan.caseId(), change.getValue(), version[0])));
        add(text, saved);
    }

    boolean isUnsaved() {
        return saved.isWrong();
    }
}
