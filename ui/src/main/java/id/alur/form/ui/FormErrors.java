package id.alur.form.ui;

import id.alur.form.FieldError;
import id.alur.shell.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The errors of a form: all at its top, each at its field until that is changed. */
final class FormErrors {

    private final Map<String, FieldEditor<?>> editors;
    private final List<FieldError> errors = new ArrayList<>();
    private final ErrorSummary summary = new ErrorSummary();

    /** @param editors by key of the field; may be filled later */
    FormErrors(Map<String, FieldEditor<?>> editors) {
        this.editors = editors;
    }

    ErrorSummary summary() {
        return summary;
    }

    /** These and no others. */
    void show(List<FieldError> found) {
        errors.clear();
        errors.addAll(found);
        show();
    }

    /** The field was changed: what was wrong with it is no longer known. */
    void forget(String key) {
        if (errors.removeIf(error -> error.key().equals(key))) {
            show();
        }
    }

    /** Leads to the errors, if there are any. */
    void takeFocus() {
        if (!errors.isEmpty()) {
            summary.takeFocus();
        }
    }

    private void show() {
        editors.forEach((key, editor) -> editor.setError(errors.stream()
                .filter(error -> error.key().equals(key))
                .findFirst()
                .map(FormErrors::message)
                .orElse(null)));
        summary.show(errors.stream().map(this::entry).toList());
    }

    private ErrorSummary.Entry entry(FieldError error) {
        FieldEditor<?> editor = editors.get(error.key());
        return editor == null
                ? new ErrorSummary.Entry("", message(error), null)
                : new ErrorSummary.Entry(editor.field().label(), message(error), editor::focus);
    }

    private static String message(FieldError error) {
        return Texts.t(error.messageKey(), error.arguments().toArray());
    }
}
