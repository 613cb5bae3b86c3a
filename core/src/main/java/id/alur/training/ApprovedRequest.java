package id.alur.training;

import id.alur.casefile.CaseFileId;
import id.alur.personnel.EmployeeId;
import java.time.LocalDate;

/**
 * What follows from an approved request may rely on.
 *
 * @param approvedOn day of the last approval
 */
public record ApprovedRequest(CaseFileId caseId, EmployeeId applicantId, Course course, LocalDate approvedOn) {}
