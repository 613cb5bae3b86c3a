package id.alur.training.finish;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.training.course.CourseId;
import java.time.LocalDate;

/**
 * A training that somebody has finished and BKPSDM has confirmed.
 *
 * @param endedOn last day of the training; of a study the day of graduation
 */
public record FinishedTraining(CaseFileId caseId, EmployeeId participant, CourseId course, LocalDate endedOn) {}
