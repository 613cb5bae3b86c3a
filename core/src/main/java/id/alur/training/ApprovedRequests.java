package id.alur.training;

import id.alur.casefile.CaseFileId;
import id.alur.shared.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the features behind the decision, such as letters, what was approved. */
@Service
@PreAuthorize("hasAnyRole('SYSTEM', 'BKPSDM_TRAINING')")
public class ApprovedRequests {

    private static final Set<TrainingRequestState> APPROVED =
            EnumSet.of(TrainingRequestState.APPROVED, TrainingRequestState.REPORTED, TrainingRequestState.FINISHED);

    private final TrainingRequestRepository requests;
    private final CourseRepository courses;
    private final Clock clock;

    ApprovedRequests(TrainingRequestRepository requests, CourseRepository courses, Clock clock) {
        this.requests = requests;
        this.courses = courses;
        this.clock = clock;
    }

    /**
     * The request of a case.
     *
     * @throws NotFoundException when the case has none
     * @throws IllegalStateException when it is not approved: a defect of whoever asks, or it was cancelled
     */
    @Transactional
    public ApprovedRequest of(CaseFileId caseId) {
        TrainingRequest request =
                requests.lock(caseId).orElseThrow(() -> new NotFoundException("error.training.not-found"));
        List<Decision> decisions = requests.decisions(request.id());
        Instant approvedAt = decisions.stream()
                .filter(decision -> decision.outcome() == Decision.Outcome.APPROVED)
                .map(Decision::decidedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (!APPROVED.contains(request.state()) || approvedAt == null) {
            throw new IllegalStateException("The request of case " + caseId + " is not approved");
        }
        Course course = courses.find(request.data().courseId())
                .orElseThrow(() -> new NotFoundException("error.training.course-not-found"));
        return new ApprovedRequest(
                caseId,
                request.applicantId(),
                course,
                approvedAt.atZone(clock.getZone()).toLocalDate());
    }
}
