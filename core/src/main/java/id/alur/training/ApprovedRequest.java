package id.alur.training;

import id.alur.casefile.CaseFileId;
import id.alur.personnel.EmployeeId;
import java.time.LocalDate;

/**
 * What follows from an approved request may rely on.
 *
 * @param terms cost and days as they were approved
 * @param approvedOn day of the last approval
 * @param highest the highest office that approved
 */
public record ApprovedRequest(
        CaseFileId caseId, EmployeeId applicantId, Course course, Terms terms, LocalDate approvedOn, Stage highest) {

    /** Whether the participant is sent somewhere; who learns beside the work is not. */
    public boolean leavesPost() {
        return course.data().days() > 0;
    }
}
