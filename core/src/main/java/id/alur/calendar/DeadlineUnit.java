package id.alur.calendar;

/** What a deadline counts: working days of the unit that has to act, every day of the calendar, or hours of the clock. */
public enum DeadlineUnit {
    WORKING_DAY,
    CALENDAR_DAY,
    HOUR
}
