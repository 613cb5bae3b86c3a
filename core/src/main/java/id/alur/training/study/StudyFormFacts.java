package id.alur.training.study;

import id.alur.form.FormFacts;
import id.alur.identity.CaseFileId;
import id.alur.process.TrainingRequestProcess.Forms;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the forms of a request whether it is about a study, so that they ask what only a study has. */
@Service
@PreAuthorize("isAuthenticated()")
class StudyFormFacts implements FormFacts {

    private static final Set<String> FINISH = Set.of(Forms.FINISH_REPORT, Forms.CONFIRM_FINISH);

    private final StudyRepository studies;

    StudyFormFacts(StudyRepository studies) {
        this.studies = studies;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(String formId, @Nullable CaseFileId caseId) {
        if (formId.equals(Forms.REQUEST)) {
            return Map.of("studyCourses", studies.courses());
        }
        return caseId != null && FINISH.contains(formId)
                ? Map.of("study", studies.find(caseId).isPresent())
                : Map.of();
    }
}
