package id.alur.casefile;

import id.alur.calendar.TimeLeft;
import id.alur.identity.DocumentId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.shared.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a case shows.
 *
 * @param subjectPosition of an employee
 * @param starterName null when the system opened it by itself
 * @param unitName the owning unit; null also when the case is about that unit
 * @param subjectContact how to reach a subject from outside, for those alone who have to judge the case
 * @param parent the case it belongs to, if the person may read that
 * @param children cases that belong to it and that the person may read, newest first; the first {@value #MAX_CHILDREN}
 * @param timeline what happened, the latest first
 * @param comments the oldest first
 */
public record CaseView(
        CaseFile file,
        String subjectName,
        @Nullable String subjectPosition,
        @Nullable String starterName,
        @Nullable String unitName,
        List<OpenTask> openTasks,
        List<TimelineEntry> timeline,
        List<Comment> comments,
        List<Attachment> documents,
        List<CaseEvaluation> evaluations,
        List<Submission> submissions,
        @Nullable String subjectContact,
        @Nullable RelatedCase parent,
        Page<RelatedCase> children) {

    /** Who started it, when that is somebody else than the subject, such as a superior for a subordinate. */
    public Optional<String> otherStarter() {
        return file.subject().equals(file.starter()) ? Optional.empty() : Optional.ofNullable(starterName);
    }

    static final int MAX_CHILDREN = 20;

    /**
     * What the case waits for.
     *
     * @param timeLeft null without a due date
     * @param holderName who has taken it; null while it is for all of {@code candidates}
     * @param groups candidate groups of the task, such as {@code supervisor-of:<employee id>}
     * @param candidates names of the first few people in those groups today
     * @param candidateCount how many there are
     * @param mine the current person holds it or may take it
     */
    public record OpenTask(
            TaskKey key,
            String name,
            @Nullable LocalDate due,
            boolean dueProvisional,
            @Nullable TimeLeft timeLeft,
            @Nullable String holderName,
            List<String> groups,
            List<String> candidates,
            int candidateCount,
            boolean mine) {}

    /**
     * Something that happened.
     *
     * @param actorName null when the system did it
     * @param kind the words are {@code casefile.event.<kind>}, filled with {@code details} by name
     */
    public record TimelineEntry(Instant at, @Nullable String actorName, String kind, Map<String, Object> details) {}

    public record Comment(UUID id, EmployeeId author, String authorName, String text, Instant createdAt) {}

    /** @param uploaderName null when the system made it, such as a letter */
    public record Attachment(
            DocumentId id,
            String name,
            String mediaType,
            long size,
            @Nullable String uploaderName,
            Instant uploadedAt) {}

    /** What somebody entered in a form, newest first. */
    public record Submission(
            String formId, @Nullable String taskName, Map<String, Object> data, String submitterName, Instant at) {}
}
