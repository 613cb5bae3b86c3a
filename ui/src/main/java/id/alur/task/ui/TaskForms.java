package id.alur.task.ui;

import com.vaadin.flow.component.Component;
import id.alur.casefile.CasePages;
import id.alur.casefile.CaseView;
import id.alur.form.DraftKey;
import id.alur.form.FieldKind;
import id.alur.form.FormComponent;
import id.alur.form.FormContext;
import id.alur.form.FormContexts;
import id.alur.form.FormRegistry;
import id.alur.form.FormSchema;
import id.alur.form.ui.FormRenderer;
import id.alur.form.ui.FormRenderers;
import id.alur.task.TaskView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form of a task to fill in, and what was sent before to read. */
@org.springframework.stereotype.Component
class TaskForms {

    private final FormRegistry forms;
    private final FormContexts contexts;
    private final FormRenderers renderers;
    private final CasePages cases;

    TaskForms(FormRegistry forms, FormContexts contexts, FormRenderers renderers, CasePages cases) {
        this.forms = forms;
        this.contexts = contexts;
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
        FormContext context = contexts.of(task.formId(), DraftKey.task(task.key()), task.caseId());
        return renderers.edit(schema, context, task.mine() ? before(schema, task) : Map.of());
    }

    /**
     * Whoever is asked again starts from what they asked for, as it stands: the fields of the form that opened the case, each with its
     * latest value. What steers the process, what answers a question, what is declared and what is chosen from other options than then
     * is entered anew each time.
     */
    private Map<String, Object> before(FormSchema schema, TaskView task) {
        Map<String, Object> values = new HashMap<>();
        if (task.caseId() == null || task.reason() == null || task.reason().group() != null) {
            return values;
        }
        List<CaseView.Submission> submissions = cases.view(task.caseId()).submissions();
        if (submissions.isEmpty()) {
            return values;
        }
        Optional<FormSchema> asked = forms.find(submissions.getLast().formId());
        List<FormComponent.Field> kept = schema.fields().stream()
                .filter(field -> !field.variable() && !isDeclaration(field))
                .filter(field -> asked.flatMap(form -> form.field(field.key()))
                        .filter(before -> Objects.equals(before.choices(), field.choices()))
                        .isPresent())
                .toList();
        for (CaseView.Submission submission : submissions) {
            for (FormComponent.Field field : kept) {
                Object value = submission.data().get(field.key());
                if (value != null) {
                    values.putIfAbsent(field.key(), value);
                }
            }
        }
        return values;
    }

    /** What was decided, in the words of the form; empty where it asks for no decision. */
    Optional<String> decision(@Nullable String formId, Map<String, ? extends @Nullable Object> data) {
        return formId == null ? Optional.empty() : forms.get(formId).decision(data);
    }

    /** A box that has to be ticked says something about what is being sent now. */
    private static boolean isDeclaration(FormComponent.Field field) {
        return field.kind() == FieldKind.CHECKBOX && field.rules().required();
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
