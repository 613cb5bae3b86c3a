package id.alur.appraisal.letter;

import id.alur.identity.CaseFileId;
import id.alur.letter.LetterDesk;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the process asks for when a plan is agreed and when a year is closed. Each may be repeated; where something is missing the paper is
 * held for its keepers, and the year goes on.
 */
@Service
@Transactional
@PreAuthorize("hasRole('SYSTEM')")
public class AppraisalLetters {

    private final LetterDesk desk;

    AppraisalLetters(LetterDesk desk) {
        this.desk = desk;
    }

    /** The plan that is in force, in place of the paper of an earlier version. */
    public void issuePlan(CaseFileId caseId) {
        desk.issue(caseId, AppraisalLetterKinds.PLAN);
    }

    /** The evaluation of the year, once it is accepted. */
    public void issueEvaluation(CaseFileId caseId) {
        desk.issue(caseId, AppraisalLetterKinds.EVALUATION);
    }
}
