package id.alur.training.request;

import id.alur.form.EnteredFacts;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.process.TrainingRequestProcess.Forms;
import id.alur.training.course.Course;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.course.CourseId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the forms of a request whether its days have to be asked about, so that the tick is there only then. */
@Service
@PreAuthorize("isAuthenticated()")
class DaysOffFacts implements EnteredFacts {

    private static final String COURSE = "courseId";
    private static final String ASKED = "daysOff";

    private final TrainingRequestRepository requests;
    private final CourseCatalogue courses;
    private final DaysOff daysOff;

    DaysOffFacts(TrainingRequestRepository requests, CourseCatalogue courses, DaysOff daysOff) {
        this.requests = requests;
        this.courses = courses;
        this.daysOff = daysOff;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(String formId, @Nullable CaseFileId caseId, Map<String, ?> entered) {
        return switch (formId) {
            case Forms.REQUEST, Forms.CHOOSE_FUNDING -> Map.of(ASKED, areAskedOfNew(entered));
            case Forms.REVISE_REQUEST -> Map.of(ASKED, caseId != null && areAskedOfMoved(caseId, entered));
            default -> Map.of();
        };
    }

    private boolean areAskedOfNew(Map<String, ?> entered) {
        EmployeeId me = CurrentUser.find().orElse(null);
        Course course = course(entered.get(COURSE)).orElse(null);
        if (me == null || course == null) {
            return false;
        }
        LocalDate fixed = course.data().startsOn();
        LocalDate first = fixed == null ? TrainingRequestService.day(entered.get(RequestChecks.STARTS_ON)) : fixed;
        return first != null && daysOff.areAsked(me, course, CourseTerms.of(course.data(), null, first));
    }

    private boolean areAskedOfMoved(CaseFileId caseId, Map<String, ?> entered) {
        LocalDate first = TrainingRequestService.day(entered.get(RequestChecks.STARTS_ON));
        TrainingRequest request = requests.find(caseId).orElse(null);
        if (first == null || request == null || request.terms() == null) {
            return false;
        }
        CourseTerms moved = request.terms().startingOn(first);
        return courses.find(request.data().courseId())
                .filter(course -> course.data().startsOn() == null)
                .filter(course -> daysOff.areAsked(request.applicantId(), course, moved))
                .isPresent();
    }

    private Optional<Course> course(@Nullable Object id) {
        try {
            return id == null ? Optional.empty() : courses.find(CourseId.of(id.toString()));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
