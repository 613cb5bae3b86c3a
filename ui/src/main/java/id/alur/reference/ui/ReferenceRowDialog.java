package id.alur.reference.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.alur.form.ui.DateInputs;
import id.alur.reference.ReferenceChange.State;
import id.alur.reference.ReferenceColumn;
import id.alur.reference.ReferenceDesk;
import id.alur.reference.ReferenceFiles;
import id.alur.reference.ReferenceKind;
import id.alur.reference.ReferenceRow;
import id.alur.reference.ReferenceTrial;
import id.alur.shared.DomainException;
import id.alur.sheet.RowMessage;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of reference data; what is refused is said at the field, and what was entered stays. */
class ReferenceRowDialog extends Dialog {

    private final ReferenceDesk desk;
    private final ReferenceKind kind;
    private final Runnable saved;
    private final Map<String, HasValue<?, ?>> fields = new LinkedHashMap<>();
    private final TextArea reason = new TextArea(Texts.t("ui.reference.reason"));
    private final Paragraph refusal = new Paragraph();
    private final EffectList effects = new EffectList(List.of());

    /** The row whose effects are shown: a second press takes it. */
    private @Nullable ReferenceRow shown;

    /** @param row to begin with; null for a new one */
    ReferenceRowDialog(ReferenceDesk desk, ReferenceKind kind, @Nullable ReferenceRow row, Runnable saved) {
        this.desk = desk;
        this.kind = kind;
        this.saved = saved;
        setHeaderTitle(Texts.t(row == null ? "ui.reference.add" : "ui.reference.edit.title"));
        setWidth("min(34rem, 94vw)");
        Div form = new Div();
        form.addClassName("alur-narrow");
        if (row != null && kind.columns().contains(ReferenceColumn.validFrom())) {
            form.add(new Paragraph(Texts.t("ui.reference.edit.new-version")));
        }
        for (ReferenceColumn column : kind.columns()) {
            form.add(field(column, row == null ? "" : row.get(column.name())));
        }
        reason.setWidthFull();
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        refusal.addClassName("alur-late");
        refusal.getElement().setAttribute("role", "alert");
        effects.getElement().setAttribute("role", "status");
        form.add(reason, effects, refusal);
        add(form);
        Button save = new Button(
                Texts.t(kind.profile().decides() ? "ui.reference.propose" : "ui.reference.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.t("ui.action.cancel"), click -> close()), save);
    }

    private Component field(ReferenceColumn column, String value) {
        String label = ReferenceWords.column(kind.code(), column);
        if (column.type() == ReferenceColumn.Type.CHOICE) {
            Select<String> select = new Select<>();
            select.setLabel(label);
            select.setItems(column.choices());
            // The empty choice is no item.
            select.setItemLabelGenerator(choice -> choice == null ? "" : ReferenceWords.choice(choice));
            select.setEmptySelectionAllowed(!column.required());
            if (column.required()) {
                select.addClassName("alur-required");
            }
            select.setWidthFull();
            if (column.choices().contains(value)) {
                select.setValue(value);
            }
            fields.put(column.name(), select);
            return select;
        }
        if (column.type() == ReferenceColumn.Type.DATE) {
            DatePicker date = DateInputs.date();
            date.setLabel(label);
            date.setRequiredIndicatorVisible(column.required());
            date.setWidthFull();
            if (!value.isEmpty()) {
                date.setValue(LocalDate.parse(value));
            }
            fields.put(column.name(), date);
            return date;
        }
        TextField text = new TextField(label);
        text.setValue(value);
        text.setWidthFull();
        text.setRequiredIndicatorVisible(column.required());
        fields.put(column.name(), text);
        return text;
    }

    private void save() {
        Map<String, String> cells = new LinkedHashMap<>();
        fields.forEach((column, field) -> {
            // A day reads as tables keep it.
            cells.put(column, Objects.toString(field.getValue(), ""));
            said(column, null);
        });
        List<ReferenceRow> rows = List.of(ReferenceFiles.row(kind.columns(), cells));
        refusal.setText("");
        // What a field lacks and what the rules say of the others is said together.
        boolean taken = Entries.areTaken(this);
        try {
            ReferenceTrial trial = desk.trial(kind.code(), rows);
            for (RowMessage refused : trial.report().refusals()) {
                said(
                        refused.column(),
                        Texts.t(refused.code(), refused.arguments().toArray()));
            }
            if (taken && trial.report().refusals().isEmpty() && !tells(rows.getFirst(), trial)) {
                State state = desk.submit(kind.code(), rows, reason.getValue());
                close();
                Problems.tell(Texts.t(state == State.PROPOSED ? "ui.reference.proposed" : "ui.reference.saved"));
                saved.run();
            }
        } catch (DomainException refused) {
            refusal.setText(Texts.of(refused));
        }
    }

    /** Shows once what the row would mean for what is under way, so that nobody proposes without having read it. */
    private boolean tells(ReferenceRow row, ReferenceTrial trial) {
        if (trial.effects().isEmpty() || row.equals(shown)) {
            return false;
        }
        shown = row;
        effects.show(trial.effects());
        refusal.setText(Texts.t("ui.reference.effect.press-again"));
        return true;
    }

    /** @param problem null: there is none */
    private void said(String column, @Nullable String problem) {
        if (fields.get(column) instanceof HasValidation field) {
            field.setErrorMessage(problem == null ? "" : problem);
            field.setInvalid(problem != null);
        }
    }
}
