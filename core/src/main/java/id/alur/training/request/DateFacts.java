package id.alur.training.request;

import id.alur.form.FormFacts;
import id.alur.identity.CaseFileId;
import id.alur.process.TrainingRequestProcess.Forms;
import id.alur.training.course.Course;
import id.alur.training.course.CourseCatalogue;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the forms of a request which courses have a date of their own: of all others the date is asked, and has to be given. */
@Service
@PreAuthorize("isAuthenticated()")
class DateFacts implements FormFacts {

    private final CourseCatalogue courses;
    private final TrainingRequestRepository requests;

    DateFacts(CourseCatalogue courses, TrainingRequestRepository requests) {
        this.courses = courses;
        this.requests = requests;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(String formId, @Nullable CaseFileId caseId) {
        return switch (formId) {
            case Forms.REQUEST, Forms.CHOOSE_FUNDING ->
                Map.of(
                        "datedCourses",
                        courses.offered().stream()
                                .filter(DateFacts::isDated)
                                .map(course -> course.id().toString())
                                .toList());
            case Forms.REVISE_REQUEST -> Map.of("dated", caseId != null && isDated(caseId));
            default -> Map.of();
        };
    }

    private boolean isDated(CaseFileId caseId) {
        return requests.find(caseId)
                .flatMap(request -> courses.find(request.data().courseId()))
                .filter(DateFacts::isDated)
                .isPresent();
    }

    private static boolean isDated(Course course) {
        return course.data().startsOn() != null;
    }
}
