package id.alur.letter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import id.alur.letter.Letter;
import id.alur.letter.LetterService;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Entries;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;

/** Asks why a letter does not hold any more. */
class WithdrawDialog extends Dialog {

    private final LetterService letters;
    private final Letter letter;
    private final Runnable changed;
    private final TextArea reason = new TextArea(Texts.t("ui.letter.withdraw.reason"));
    private final Paragraph refusal = new Paragraph();

    WithdrawDialog(LetterService letters, Letter letter, Runnable changed) {
        this.letters = letters;
        this.letter = letter;
        this.changed = changed;
        setHeaderTitle(Texts.t("ui.letter.withdraw.title", letter.number()));
        setWidth("min(30rem, 94vw)");
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        refusal.addClassName("alur-late");
        refusal.getElement().setAttribute("role", "alert");
        Div fields = new Div(new Paragraph(Texts.t("ui.letter.withdraw.text")), reason, refusal);
        fields.addClassNames("alur-narrow", "alur-person-form");
        add(fields);
        Button withdraw = new Button(Texts.t("ui.letter.withdraw"), Entries.checked(this, this::withdraw));
        withdraw.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(Texts.t("ui.action.cancel"), click -> close()), withdraw);
    }

    private void withdraw() {
        try {
            letters.withdraw(letter.id(), reason.getValue());
        } catch (DomainException refused) {
            refusal.setText(Texts.of(refused));
            return;
        }
        close();
        Problems.tell(Texts.t("ui.letter.withdraw.done", letter.number()));
        changed.run();
    }
}
