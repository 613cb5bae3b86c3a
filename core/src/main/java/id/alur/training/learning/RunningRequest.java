package id.alur.training.learning;

import id.alur.identity.CaseFileId;
import id.alur.training.course.CourseId;

/**
 * A request of the person that is not decided yet, or was approved and is still to come.
 *
 * @param programmeJp what the catalogue says of the course, before the conversion table
 * @param days of the course
 */
public record RunningRequest(
        CaseFileId caseId, String number, CourseId course, String title, String formCode, int programmeJp, int days) {}
