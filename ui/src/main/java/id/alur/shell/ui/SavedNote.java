package id.alur.shell.ui;

import com.vaadin.flow.component.html.Paragraph;
import id.alur.shared.DomainException;
import java.time.Clock;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Says that what was entered is saved, or why it is not. */
public final class SavedNote extends Paragraph {

    private boolean wrong;

    public SavedNote() {
        getElement().setAttribute("role", "status");
        addClassName("alur-muted");
    }

    /** Saves, and says so; what cannot be saved stays on the page and is said too. */
    public void keep(Formats formats, Clock clock, Runnable save) {
        try {
            save.run();
            tell(Texts.t("ui.form.saved", formats.time(clock.instant())), false);
        } catch (DomainException refused) {
            tell(Texts.of(refused), true);
        } catch (DataAccessException | TransactionException failed) {
            tell(Problems.describe(failed), true);
        }
    }

    public void tell(String text, boolean wrong) {
        this.wrong = wrong;
        setText(text);
        setClassName("alur-late", wrong);
        setClassName("alur-muted", !wrong);
    }

    /** Whether the last that was entered is not saved. */
    public boolean isWrong() {
        return wrong;
    }
}
