package id.alur.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Until when something may be done.
 *
 * @param date the last day
 * @param endsAt the first moment that is too late: midnight after the last day, or to the minute for a rule that counts hours
 * @param provisional counted with the fixed-date holidays only, because the table of a year it crosses is not loaded yet
 */
public record Due(LocalDate date, Instant endsAt, boolean provisional) {}
