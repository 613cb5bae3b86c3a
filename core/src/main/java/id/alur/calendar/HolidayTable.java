package id.alur.calendar;

import java.time.Instant;

/**
 * The holidays of one year as a decree sets them.
 *
 * @param version counts the corrections since the first load, from 0
 */
public record HolidayTable(
        int year, String source, long version, Instant loadedAt, int holidays, int collectiveLeaveDays) {}
