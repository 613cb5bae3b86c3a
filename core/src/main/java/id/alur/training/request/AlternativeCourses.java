package id.alur.training.request;

import id.alur.form.FieldOption;
import id.alur.form.FormContext;
import id.alur.form.FormOptions;
import id.alur.identity.CaseFileId;
import id.alur.process.TrainingRequestProcess.Forms;
import id.alur.training.course.Course;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.course.CourseOptions;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Courses that cost less than the one there is no money for: the free ones, such as e-learning, first. */
@Service
class AlternativeCourses implements FormOptions {

    private static final String VALUES_KEY = "alternatives";

    private final CourseCatalogue catalogue;
    private final TrainingRequestRepository requests;

    AlternativeCourses(CourseCatalogue catalogue, TrainingRequestRepository requests) {
        this.catalogue = catalogue;
        this.requests = requests;
    }

    @Override
    @PreAuthorize("permitAll()")
    public boolean provides(String formId, String valuesKey) {
        return formId.equals(Forms.CHOOSE_FUNDING) && valuesKey.equals(VALUES_KEY);
    }

    @Override
    @PreAuthorize("hasRole('EMPLOYEE')")
    @Transactional(readOnly = true)
    public List<FieldOption> options(String formId, String valuesKey, FormContext context) {
        CaseFileId caseId = context.caseId();
        if (caseId == null) {
            return List.of();
        }
        BigDecimal cost = requests.find(caseId)
                .map(TrainingRequest::terms)
                .map(CourseTerms::cost)
                .orElse(BigDecimal.ZERO);
        return catalogue.offered().stream()
                .filter(course -> course.data().cost().compareTo(cost) < 0
                        && !course.data().isStudy())
                .sorted(Comparator.comparing((Course course) -> course.data().cost())
                        .thenComparing(course -> course.data().title()))
                .map(CourseOptions::option)
                .toList();
    }
}
