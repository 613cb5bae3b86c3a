package id.alur.training.request;

import id.alur.training.course.CourseId;

/** What an applicant says: which course, and which gap it closes. The offer is a document of the case. */
public record TrainingRequestDraft(CourseId courseId, ClosedGap gap, String gapReason) {}
