package id.alur.training.letter;

import id.alur.identity.CaseFileId;
import id.alur.letter.Letter;
import id.alur.letter.LetterDesk;
import id.alur.training.learning.LearningService;
import id.alur.training.request.ApprovedRequest;
import id.alur.training.request.ApprovedRequests;
import id.alur.training.study.StudyRequests;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** UC-106: what the process asks for when a training is approved, finished or called off. Each may be repeated. */
@Service
@PreAuthorize("hasRole('SYSTEM')")
public class TrainingLetters {

    private final LetterDesk desk;
    private final ApprovedRequests requests;
    private final LearningService learning;
    private final StudyRequests studies;

    TrainingLetters(LetterDesk desk, ApprovedRequests requests, LearningService learning, StudyRequests studies) {
        this.desk = desk;
        this.requests = requests;
        this.learning = learning;
        this.studies = studies;
    }

    /**
     * The surat tugas of an approved request; for a study assignment the decree of the mayor.
     *
     * @return empty when the participant stays at the post, or something is missing: then the case goes on all the same, and the
     *     letter is held for its keepers
     * @throws IllegalStateException when the request is not approved
     */
    @Transactional
    public Optional<Letter> issueAssignment(CaseFileId caseId) {
        ApprovedRequest request = requests.of(caseId);
        if (studies.find(caseId).isPresent()) {
            return desk.issue(caseId, TrainingLetterKinds.STUDY_DECREE);
        }
        return request.leavesPost() ? desk.issue(caseId, TrainingLetterKinds.ASSIGNMENT) : Optional.empty();
    }

    /**
     * The acknowledgement of the lesson hours of a finished training.
     *
     * @return empty when something is missing, or no hours were posted that could be acknowledged
     */
    @Transactional
    public Optional<Letter> issueAcknowledgement(CaseFileId caseId) {
        return learning.posted(caseId).flatMap(posted -> desk.issue(caseId, TrainingLetterKinds.CERTIFICATE));
    }

    /** Declares the surat tugas, or the decree, of a case invalid, when the training does not take place; without one nothing happens. */
    @Transactional
    public void withdrawAssignment(CaseFileId caseId) {
        desk.giveUp(caseId, TrainingLetterKinds.ASSIGNMENT, TrainingWords.NOT_ATTENDED);
        desk.giveUp(caseId, TrainingLetterKinds.STUDY_DECREE, TrainingWords.STUDY_NOT_FINISHED);
    }
}
