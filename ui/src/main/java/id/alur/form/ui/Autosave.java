package id.alur.form.ui;

import com.vaadin.flow.component.html.Span;
import id.alur.form.Draft;
import id.alur.form.DraftKey;
import id.alur.form.DraftService;
import id.alur.form.SavedDraft;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Problems;
import id.alur.shell.ui.Texts;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Saves a draft whenever something has changed and says so; a failure is told and mended by the next change. */
final class Autosave extends Span {

    private final transient DraftService drafts;
    private final transient Formats formats;
    private final transient DraftKey key;
    private @Nullable Long seenVersion;
    private transient @Nullable Map<String, @Nullable Object> lastSaved;

    Autosave(DraftService drafts, Formats formats, DraftKey key) {
        this.drafts = drafts;
        this.formats = formats;
        this.key = key;
        addClassNames("alur-muted", "alur-form-saved");
    }

    Optional<Draft> load() {
        Optional<Draft> draft = drafts.load(key);
        draft.ifPresent(found -> seenVersion = found.version());
        return draft;
    }

    /** What is on the page without being a change of the person. */
    void startFrom(Map<String, @Nullable Object> data) {
        lastSaved = data;
    }

    void save(Map<String, @Nullable Object> data) {
        if (data.equals(lastSaved)) {
            return;
        }
        try {
            SavedDraft saved = drafts.save(key, data, seenVersion);
            seenVersion = saved.version();
            lastSaved = data;
            String at = Texts.t("ui.form.saved", formats.time(saved.savedAt()));
            tell(saved.overwroteOther() ? at + " " + Texts.t("ui.form.open-elsewhere") : at, saved.overwroteOther());
        } catch (DomainException | DataAccessException | TransactionException e) {
            tell(Texts.t("ui.form.not-saved", Problems.describe(e)), true);
        }
    }

    void discard() {
        drafts.discard(key);
        seenVersion = null;
        lastSaved = null;
        setText("");
    }

    /** Saving again and again is no news to a screen reader; that something went wrong is. */
    private void tell(String text, boolean alert) {
        if (alert) {
            getElement().setAttribute("role", "alert");
        } else {
            getElement().removeAttribute("role");
        }
        getElement().getClassList().set("alur-form-warning", alert);
        setText(text);
    }
}
