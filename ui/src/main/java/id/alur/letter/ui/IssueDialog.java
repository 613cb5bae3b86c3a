package id.alur.letter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import id.alur.identity.CaseFileId;
import id.alur.letter.Letter;
import id.alur.letter.LetterDesk;
import id.alur.letter.LetterKind;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;

/** Asks before a letter is issued by hand, because its number cannot be given back. */
class IssueDialog extends Dialog {

    private final LetterDesk desk;
    private final CaseFileId caseId;
    private final LetterKind kind;
    private final Runnable changed;
    private final Paragraph refusal = new Paragraph();

    IssueDialog(LetterDesk desk, CaseFileId caseId, LetterKind kind, boolean again, Runnable changed) {
        this.desk = desk;
        this.caseId = caseId;
        this.kind = kind;
        this.changed = changed;
        setHeaderTitle(caption(kind, again));
        setWidth("min(30rem, 94vw)");
        refusal.addClassName("alur-late");
        refusal.getElement().setAttribute("role", "alert");
        add(new Div(new Paragraph(Texts.t("ui.letter.issue.text")), refusal));
        Button issue = new Button(Texts.t("ui.letter.issue.confirm"), click -> issue());
        issue.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.t("ui.action.cancel"), click -> close()), issue);
    }

    /** What the button that opens the dialog says too. */
    static String caption(LetterKind kind, boolean again) {
        String name = Texts.t(kind.nameKey());
        return Texts.t(
                again ? "ui.letter.issue.again" : "ui.letter.issue",
                // Within a sentence.
                name.substring(0, 1).toLowerCase(Texts.locale()) + name.substring(1));
    }

    private void issue() {
        Letter letter;
        try {
            letter = desk.issueNow(caseId, kind.code());
        } catch (DomainException refused) {
            refusal.setText(Texts.of(refused));
            return;
        }
        close();
        Problems.tell(Texts.t("ui.letter.issue.done", letter.number()));
        changed.run();
    }
}
