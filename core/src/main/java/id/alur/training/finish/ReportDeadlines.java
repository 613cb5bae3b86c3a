package id.alur.training.finish;

import java.time.Instant;

/**
 * When something happens while a report is awaited.
 *
 * @param reminderAt the participant is reminded
 * @param escalationAt the deadline has passed, and the superior is told
 * @param missingAt nobody waits any more, and BKPSDM says what came of it
 */
public record ReportDeadlines(Instant reminderAt, Instant escalationAt, Instant missingAt) {}
