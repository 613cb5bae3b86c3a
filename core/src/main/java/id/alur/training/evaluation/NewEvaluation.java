package id.alur.training.evaluation;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.training.course.CourseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A training that somebody finished.
 *
 * @param trainingCase the case of the training; it has one evaluation, however often this is said
 * @param finishedOn the last day of the training, from which the months are counted and which chooses the rules
 * @param test what the certificate says of tests; null when nobody knows yet, and BKPSDM is asked
 */
public record NewEvaluation(
        CaseFileId trainingCase,
        EmployeeId participant,
        CourseId course,
        LocalDate finishedOn,
        @Nullable TestResult test) {}
