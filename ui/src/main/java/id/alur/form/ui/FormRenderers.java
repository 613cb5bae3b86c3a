package id.alur.form.ui;

import com.vaadin.flow.component.Component;
import id.alur.form.FormContext;
import id.alur.form.FormSchema;
import java.util.Map;

/** Makes forms: to fill in, and as they were sent. */
@org.springframework.stereotype.Component
public class FormRenderers {

    private final FormParts parts;

    FormRenderers(FormParts parts) {
        this.parts = parts;
    }

    /**
     * A form to fill in. The current user's draft under the key of the context wins over the initial data.
     *
     * @param initialData what the fields start with when there is no draft
     */
    public FormRenderer edit(FormSchema schema, FormContext context, Map<String, Object> initialData) {
        return new FormRenderer(parts, schema, context, initialData);
    }

    /** What was sent, to read: a definition list with the fields that have a value. */
    public Component show(FormSchema schema, FormContext context, Map<String, ?> data) {
        return new SubmissionDetails(parts, schema, context, data);
    }
}
