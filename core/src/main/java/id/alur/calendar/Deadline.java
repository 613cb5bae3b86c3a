package id.alur.calendar;

import java.time.LocalDate;

/**
 * The last day on which something is in time.
 *
 * @param provisional counted with the fixed-date holidays only, because the table of a year it crosses is not loaded yet
 */
public record Deadline(LocalDate date, boolean provisional) {}
