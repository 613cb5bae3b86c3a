package id.alur.form.ui;

import id.alur.document.DocumentService;
import id.alur.document.ui.DocumentField;
import id.alur.document.ui.DocumentLinks;
import id.alur.form.DraftService;
import id.alur.form.FieldOption;
import id.alur.form.FormChoices;
import id.alur.form.FormComponent.Field;
import id.alur.form.FormContext;
import id.alur.form.FormSchema;
import id.alur.form.FormValidator;
import id.alur.form.FormVisibility;
import id.alur.shell.ui.Formats;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Everything of core that a form on the page needs. */
@Component
record FormParts(
        FormVisibility visibility,
        FormChoices choices,
        FormValidator validator,
        DraftService drafts,
        DocumentService documents,
        DocumentLinks links,
        Formats formats) {

    FieldEditor<?> editor(FormSchema schema, Field field, FormContext context) {
        List<FieldOption> options =
                field.kind().hasChoices() ? choices.of(schema, field, Map.of(), context) : List.of();
        return FieldEditors.of(
                field,
                options,
                () -> new DocumentField(
                        documents,
                        links,
                        context.draft(),
                        field.rules().accept(),
                        field.rules().multiple()));
    }
}
