package id.alur.letter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.alur.form.ui.DateInputs;
import id.alur.letter.LetterKind;
import id.alur.letter.LetterTemplate;
import id.alur.letter.LetterTemplate.Content;
import id.alur.letter.LetterTemplates;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import java.time.Clock;
import java.time.LocalDate;

/** One version of a template: its words, what they may say, and what a letter would look like. */
class TemplateEditor extends Div {

    private final LetterTemplates templates;
    private final LetterKind kind;
    private final Runnable closed;
    private final boolean draft;
    private LetterTemplate template;
    private final H2 heading = new H2();
    private final TextField title = new TextField(Texts.t("ui.letter.field.title"));
    private final TextArea body = new TextArea(Texts.t("ui.letter.field.body"));
    private final TextArea copies = new TextArea(Texts.t("ui.letter.field.copies"));
    private final DatePicker validFrom = DateInputs.date();
    private final Paragraph refusal = new Paragraph();
    private final PreviewPanel preview = new PreviewPanel();

    TemplateEditor(LetterTemplates templates, LetterKind kind, LetterTemplate template, Clock clock, Runnable closed) {
        this.templates = templates;
        this.kind = kind;
        this.template = template;
        this.closed = closed;
        this.draft = template.state() == LetterTemplate.State.DRAFT;
        addClassName("alur-letter-editor");
        heading.setText(Texts.t("ui.letter.version", template.number()));
        heading.getElement().setAttribute("tabindex", "-1");
        title.setMaxLength(200);
        body.addClassName("alur-letter-body");
        body.setHelperText(Texts.t("ui.letter.field.body.help"));
        copies.setHelperText(Texts.t("ui.letter.field.copies.help"));
        validFrom.setLabel(Texts.t("ui.letter.field.valid-from"));
        if (draft) {
            validFrom.setMin(LocalDate.now(clock));
        }
        title.setValue(template.content().title());
        body.setValue(template.content().body());
        copies.setValue(template.content().copies());
        validFrom.setValue(template.validFrom());
        title.setRequiredIndicatorVisible(draft);
        body.setRequiredIndicatorVisible(draft);
        validFrom.setRequiredIndicatorVisible(draft);
        title.setReadOnly(!draft);
        body.setReadOnly(!draft);
        copies.setReadOnly(!draft);
        validFrom.setReadOnly(!draft);
        refusal.addClassName("alur-late");
        refusal.getElement().setAttribute("role", "alert");
        Div form = new Div(title, body, copies, validFrom, refusal, buttons());
        form.addClassName("alur-letter-form");
        Div side = new Div(preview, new PlaceholderHelp(kind));
        side.addClassName("alur-letter-side");
        Div columns = new Div(form, side);
        columns.addClassName("alur-letter-columns");
        add(heading, columns);
    }

    void focus() {
        heading.getElement().callJsFunction("focus");
    }

    private Div buttons() {
        Button look = new Button(Texts.t("ui.letter.preview"), click -> guarded(this::look));
        Div buttons = new Div();
        buttons.addClassName("alur-row");
        if (draft) {
            Button save = new Button(Texts.t("ui.letter.save"), Entries.checked(this, () -> guarded(this::save)));
            save.addThemeVariants(ButtonVariant.PRIMARY);
            Button publish =
                    new Button(Texts.t("ui.letter.publish"), Entries.checked(this, () -> guarded(this::publish)));
            Button discard = new Button(Texts.t("ui.letter.discard"), click -> askToDiscard());
            discard.addThemeVariants(ButtonVariant.ERROR);
            buttons.add(save, look, publish, discard);
        } else {
            buttons.add(look);
        }
        Button close = new Button(Texts.t("ui.action.close"), click -> closed.run());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        buttons.add(close);
        return buttons;
    }

    private void save() {
        templates.save(template.id(), template.version(), validFrom.getValue(), content());
        template = templates.find(template.id());
        Problems.tell(Texts.t("ui.letter.saved"));
    }

    private void look() {
        preview.show(templates.preview(kind.code(), content()));
    }

    /** Publishes what everybody can read, never words that are on this screen alone. */
    private void publish() {
        if (!content().equals(template.content()) || !template.validFrom().equals(validFrom.getValue())) {
            refusal.setText(Texts.t("ui.letter.publish.unsaved"));
            return;
        }
        templates.publish(template.id(), template.version());
        Problems.tell(Texts.t("ui.letter.published"));
        closed.run();
    }

    private void askToDiscard() {
        ConfirmDialog ask = new ConfirmDialog(
                Texts.t("ui.letter.discard.title"),
                Texts.t("ui.letter.discard.text"),
                Texts.t("ui.letter.discard"),
                confirmed -> guarded(() -> {
                    templates.discard(template.id(), template.version());
                    closed.run();
                }));
        ask.setConfirmButtonTheme("error primary");
        ask.setCancelable(true);
        ask.setCancelText(Texts.t("ui.action.cancel"));
        ask.open();
    }

    private Content content() {
        return new Content(title.getValue(), body.getValue(), copies.getValue());
    }

    private void guarded(Runnable action) {
        refusal.setText("");
        try {
            action.run();
        } catch (DomainException refused) {
            refusal.setText(Texts.of(refused));
        }
    }
}
