package id.alur.task;

import id.alur.casefile.CaseFileService;
import id.alur.document.DocumentService;
import id.alur.engine.EngineOutbox;
import id.alur.form.DraftKey;
import id.alur.form.DraftService;
import id.alur.form.FormContexts;
import id.alur.form.FormRegistry;
import id.alur.form.FormResult;
import id.alur.form.FormValidator;
import id.alur.identity.EmployeeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What completing a task does with what was entered: check it, let the feature act, keep it with the case, tell the engine. */
@Component
class TaskSubmissions {

    private final FormRegistry forms;
    private final FormValidator validator;
    private final FormContexts contexts;
    private final List<TaskCompletion> completions;
    private final CaseFileService cases;
    private final DocumentService documents;
    private final DraftService drafts;
    private final EngineOutbox engine;

    TaskSubmissions(
            FormRegistry forms,
            FormValidator validator,
            FormContexts contexts,
            List<TaskCompletion> completions,
            CaseFileService cases,
            DocumentService documents,
            DraftService drafts,
            EngineOutbox engine) {
        this.forms = forms;
        this.validator = validator;
        this.contexts = contexts;
        this.completions = completions;
        this.cases = cases;
        this.documents = documents;
        this.drafts = drafts;
        this.engine = engine;
    }

    /** @return the command to the engine */
    UUID submit(OpenTask task, EmployeeId actor, Map<String, ? extends @Nullable Object> submission) {
        DraftKey draft = DraftKey.task(task.key());
        FormResult entered = check(task, draft, submission);
        CompletionContext context = new CompletionContext(task, actor, entered.data(), entered.variables());
        boolean keptByFeature = false;
        Map<String, Object> kept = new LinkedHashMap<>(entered.data());
        for (TaskCompletion completion : completions) {
            if (completion.handles(task.processId(), task.elementId())) {
                completion.onComplete(context);
                keptByFeature |= completion.keepsAnswersToItself();
                kept.keySet().removeAll(completion.answersKeptByFeature(task.elementId()));
            }
        }
        if (task.caseId() != null) {
            if (task.formId() != null && !keptByFeature) {
                cases.recordSubmission(task.caseId(), task.key(), task.formId(), kept);
            }
            documents.attachToCase(draft, task.caseId(), entered.data());
        }
        drafts.discard(draft);
        return engine.completeTask(task.key(), context.variables());
    }

    /** A task without a form is only confirmed: whatever is sent with it is none of its business. */
    private FormResult check(OpenTask task, DraftKey draft, Map<String, ? extends @Nullable Object> submission) {
        if (task.formId() == null) {
            return new FormResult(Map.of(), List.of(), Map.of());
        }
        return validator
                .validate(forms.get(task.formId()), submission, contexts.of(task.formId(), draft, task.caseId()))
                .orThrow();
    }
}
