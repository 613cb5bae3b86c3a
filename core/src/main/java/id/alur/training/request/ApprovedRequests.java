package id.alur.training.request;

import id.alur.approval.Approvals;
import id.alur.approval.Decision;
import id.alur.identity.CaseFileId;
import id.alur.shared.NotFoundException;
import id.alur.training.TrainingRequestState;
import id.alur.training.course.Course;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.route.Stage;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
    private final Approvals approvals;
    private final CourseCatalogue courses;
    private final Clock clock;

    ApprovedRequests(TrainingRequestRepository requests, Approvals approvals, CourseCatalogue courses, Clock clock) {
        this.requests = requests;
        this.approvals = approvals;
        this.courses = courses;
        this.clock = clock;
    }

    /**
     * The request of a case, locked until the end of the transaction.
     *
     * @throws NotFoundException when the case has none
     * @throws IllegalStateException when it is not approved: a defect of whoever asks, or it was cancelled
     */
    @Transactional
    public ApprovedRequest of(CaseFileId caseId) {
        TrainingRequest request =
                requests.lock(caseId).orElseThrow(() -> new NotFoundException("error.training.not-found"));
        return approved(request)
                .orElseThrow(() -> new IllegalStateException("The request of case " + caseId + " is not approved"));
    }

    /** The request of a case; empty when it has none, or it is not approved. */
    @Transactional(readOnly = true)
    public Optional<ApprovedRequest> find(CaseFileId caseId) {
        return requests.find(caseId).flatMap(this::approved);
    }

    private Optional<ApprovedRequest> approved(TrainingRequest request) {
        CourseTerms terms = request.terms();
        List<Decision> approved = approvals.decisions(request.caseId()).stream()
                .filter(decision -> decision.outcome() == Decision.Outcome.APPROVED)
                .toList();
        if (!APPROVED.contains(request.state()) || terms == null || approved.isEmpty()) {
            return Optional.empty();
        }
        Course course = courses.find(request.data().courseId())
                .orElseThrow(() -> new NotFoundException("error.training.course-not-found"));
        return Optional.of(new ApprovedRequest(
                request.caseId(),
                request.applicantId(),
                course,
                terms,
                approved.stream()
                        .map(Decision::decidedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .atZone(clock.getZone())
                        .toLocalDate(),
                approved.stream()
                        .map(decision -> Stage.valueOf(decision.stage()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow()));
    }
}
