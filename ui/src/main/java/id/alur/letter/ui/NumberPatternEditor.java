package id.alur.letter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import id.alur.form.ui.DateInputs;
import id.alur.letter.NumberPattern;
import id.alur.letter.NumberPatterns;
import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;

/** How numbers of a kind are written, from which day on. */
class NumberPatternEditor extends Div {

    private final NumberPatterns patterns;
    private final String kind;
    private final Formats formats;
    private final UnorderedList list = new UnorderedList();
    private final TextField pattern = new TextField(Texts.t("ui.letter.pattern"));
    private final DatePicker from = DateInputs.date();
    private final Paragraph refusal = new Paragraph();

    NumberPatternEditor(NumberPatterns patterns, String kind, Formats formats) {
        this.patterns = patterns;
        this.kind = kind;
        this.formats = formats;
        pattern.setHelperText(Texts.t("ui.letter.pattern.help"));
        pattern.addClassName("alur-letter-pattern");
        from.setLabel(Texts.t("ui.letter.field.valid-from"));
        from.setMin(patterns.earliest(kind));
        from.setValue(patterns.earliest(kind));
        pattern.setRequiredIndicatorVisible(true);
        from.setRequiredIndicatorVisible(true);
        refusal.addClassName("alur-late");
        refusal.getElement().setAttribute("role", "alert");
        Div form =
                new Div(pattern, from, new Button(Texts.t("ui.letter.pattern.set"), Entries.checked(this, this::save)));
        form.addClassName("alur-row");
        add(
                new H2(Texts.t("ui.letter.patterns")),
                new Paragraph(Texts.t("ui.letter.patterns.text")),
                list,
                form,
                refusal);
        show();
    }

    private void show() {
        list.removeAll();
        for (NumberPattern known : patterns.of(kind)) {
            Span since = new Span(Texts.t("ui.letter.pattern.from", formats.date(known.validFrom())));
            since.addClassName("alur-muted");
            Div line = new Div(new Code(known.text()), since);
            line.addClassName("alur-row");
            list.add(new ListItem(line));
            if (pattern.isEmpty()) {
                pattern.setValue(known.text());
            }
        }
    }

    private void save() {
        refusal.setText("");
        try {
            patterns.set(new NumberPattern(kind, from.getValue(), PlainText.line(pattern.getValue())));
            Problems.tell(Texts.t("ui.letter.pattern.done", formats.date(from.getValue())));
            show();
        } catch (DomainException refused) {
            refusal.setText(Texts.of(refused));
        }
    }
}
