package id.alur.training.request;

import id.alur.identity.CaseFileId;
import id.alur.shared.NotFoundException;
import id.alur.training.TrainingRequestState;
import id.alur.training.course.Course;
import id.alur.training.course.CourseCatalogue;
import java.time.Clock;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests for the features that carry the same process on (finish, letters, evaluation): parts of what their services do, within
 * those services' transactions and after their checks.
 */
@Component
@PreAuthorize("isAuthenticated()")
@Transactional(propagation = Propagation.MANDATORY)
public class TrainingRequests {

    private final TrainingRequestRepository requests;
    private final CourseCatalogue courses;
    private final Clock clock;

    TrainingRequests(TrainingRequestRepository requests, CourseCatalogue courses, Clock clock) {
        this.requests = requests;
        this.courses = courses;
        this.clock = clock;
    }

    /** Locks it until the end of the transaction. */
    public TrainingRequest lock(CaseFileId caseId) {
        return requests.lock(caseId).orElseThrow(() -> new NotFoundException("error.training.not-found"));
    }

    /** @throws NotFoundException when there is none of that case */
    public TrainingRequest get(CaseFileId caseId) {
        return requests.find(caseId).orElseThrow(() -> new NotFoundException("error.training.not-found"));
    }

    public Course course(TrainingRequest request) {
        return courses.find(request.data().courseId())
                .orElseThrow(() -> new NotFoundException("error.training.course-not-found"));
    }

    /** Cost and dates, which every request has that goes on after its approval. */
    public static CourseTerms terms(TrainingRequest request) {
        return Objects.requireNonNull(request.terms(), "ended with its approval");
    }

    /** @param request as it was read in this transaction */
    public void setState(TrainingRequest request, TrainingRequestState state) {
        requests.setState(request, state, clock.instant());
    }
}
