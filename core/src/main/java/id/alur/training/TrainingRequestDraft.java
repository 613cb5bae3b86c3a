package id.alur.training;

/** What an applicant says: which course, and which gap it closes. The offer is a document of the case. */
public record TrainingRequestDraft(CourseId courseId, GapKind gapKind, String gapReason) {}
