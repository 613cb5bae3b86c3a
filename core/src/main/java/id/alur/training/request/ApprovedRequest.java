package id.alur.training.request;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.training.course.Course;
import id.alur.training.route.Stage;
import java.time.LocalDate;

/**
 * What follows from an approved request may rely on.
 *
 * @param terms cost and days as they were approved
 * @param approvedOn day of the last approval
 * @param highest the highest office that approved
 */
public record ApprovedRequest(
        CaseFileId caseId,
        EmployeeId applicantId,
        Course course,
        CourseTerms terms,
        LocalDate approvedOn,
        Stage highest) {

    /** Whether the participant is sent somewhere; who learns beside the work is not. */
    public boolean leavesPost() {
        return course.data().days() > 0;
    }
}
