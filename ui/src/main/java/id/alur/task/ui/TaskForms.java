package id.alur.task.ui;

import com.vaadin.flow.component.Component;
import id.alur.casefile.CasePages;
import id.alur.casefile.CaseView;
import id.alur.form.DraftKey;
import id.alur.form.FormComponent;
import id.alur.form.FormContext;
import id.alur.form.FormRegistry;
import id.alur.form.FormSchema;
import id.alur.form.ui.FormRenderer;
import id.alur.form.ui.FormRenderers;
import id.alur.task.TaskView;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form of a task to fill in, and what was sent before to read. */
@org.springframework.stereotype.Component
class TaskForms {

    private final FormRegistry forms;
    private final FormRenderers renderers;
    private final CasePages cases;

    TaskForms(FormRegistry forms, FormRenderers renderers, CasePages cases) {
        this.forms = forms;
        this.renderers = renderers;
        this.cases = cases;
    }

    /** Null for a task that only has to be confirmed. */
    @Nullable
    FormRenderer edit(TaskView task) {
        if (task.formId() == null) {
            return null;
        }
        FormSchema schema = forms.get(task.formId());
        DraftKey draft = DraftKey.task(task.key());
        FormContext context = task.caseId() == null ? FormContext.of(draft) : FormContext.of(draft, task.caseId());
        return renderers.edit(schema, context, task.mine() ? before(schema, task) : Map.of());
    }

    /**
     * Whoever is asked again starts from what the case holds under the same names; what steers the process (the decision itself) is
     * entered anew each time.
     */
    private Map<String, Object> before(FormSchema schema, TaskView task) {
        Map<String, Object> values = new HashMap<>();
        if (task.caseId() == null || task.reason() == null || task.reason().group() != null) {
            return values;
        }
        for (CaseView.Submission submission : cases.view(task.caseId()).submissions()) {
            for (FormComponent.Field field : schema.fields()) {
                Object value = submission.data().get(field.key());
                if (value != null && !field.variable()) {
                    values.putIfAbsent(field.key(), value);
                }
            }
        }
        return values;
    }

    /** A submission to read; empty when its form is no longer known. */
    Optional<Component> read(CaseView view, CaseView.Submission submission) {
        return forms.find(submission.formId())
                .map(schema -> renderers.show(
                        schema,
                        FormContext.of(
                                DraftKey.start(view.file().processId()),
                                view.file().id()),
                        submission.data()));
    }
}
