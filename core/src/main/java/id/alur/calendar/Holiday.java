package id.alur.calendar;

import java.time.LocalDate;

/** One day of a holiday table. */
public record Holiday(LocalDate day, String name, HolidayKind kind) {}
