package id.alur.training.request;

import java.time.LocalDate;

/**
 * Days on which somebody is away for a training.
 *
 * @param event whether it is a seat in a group event, and not a request of the person's own
 * @param title of the course
 */
public record Engagement(boolean event, String title, LocalDate startsOn, LocalDate endsOn) {}
