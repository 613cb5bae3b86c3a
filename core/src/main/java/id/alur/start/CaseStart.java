package id.alur.start;

import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.document.DocumentService;
import id.alur.engine.EngineOutbox;
import id.alur.form.DraftKey;
import id.alur.form.DraftService;
import id.alur.form.FormContexts;
import id.alur.form.FormRegistry;
import id.alur.form.FormResult;
import id.alur.form.FormValidator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way to start a process (architecture 2.3), within the transaction of the feature's service: check the form, let the feature
 * check its rules, then open the case, let the feature file its rows, keep what was entered with its files, discard the draft and
 * queue the start message. Who may start it, the caller has settled.
 */
@Component
@PreAuthorize("isAuthenticated()")
@Transactional(propagation = Propagation.MANDATORY)
public class CaseStart {

    private final FormRegistry forms;
    private final FormContexts contexts;
    private final FormValidator validator;
    private final CaseFileService cases;
    private final DocumentService documents;
    private final DraftService drafts;
    private final EngineOutbox engine;

    CaseStart(
            FormRegistry forms,
            FormContexts contexts,
            FormValidator validator,
            CaseFileService cases,
            DocumentService documents,
            DraftService drafts,
            EngineOutbox engine) {
        this.forms = forms;
        this.contexts = contexts;
        this.validator = validator;
        this.cases = cases;
        this.documents = documents;
        this.drafts = drafts;
        this.engine = engine;
    }

    /**
     * Checks what was entered in a start form.
     *
     * @throws id.alur.form.FormRefusedException with an error for each field that is missing or wrong
     */
    public FormResult check(String formId, DraftKey draft, Map<String, ? extends @Nullable Object> submission) {
        return validator
                .validate(forms.get(formId), submission, contexts.of(formId, draft, null))
                .orThrow();
    }

    /**
     * Opens the case and lets its process start once the transaction is committed.
     *
     * @param filing what the feature adds; {@code opened -> Map.of()} for nothing
     */
    public CaseFile start(NewCase wanted, CaseFiling filing) {
        CaseFile opened = cases.openBy(wanted.file(), wanted.starter());
        Map<String, ?> variables = filing.file(opened);
        NewCase.Entered entered = wanted.entered();
        if (entered != null) {
            cases.recordSubmission(opened.id(), null, entered.formId(), entered.answers());
            if (entered.draft() != null) {
                documents.attachToCase(entered.draft(), opened.id(), entered.answers());
                drafts.discard(entered.draft());
            }
        }
        engine.publishMessage(wanted.message(), opened.id(), variables);
        return opened;
    }
}
