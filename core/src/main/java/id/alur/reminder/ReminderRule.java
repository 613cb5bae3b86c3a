package id.alur.reminder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When whoever has a task is reminded of it, and who hears of it when it is late. Days are working days.
 *
 * @param deadline code of the deadline; empty: all that have no rule of their own
 * @param daysBefore so many days before the last one; null: not before
 * @param everyAfter the day after the last one, and then every so many days; null: not afterwards
 * @param escalateAfter so many days after the last one the office hears of it; null, like the office: nobody
 * @param escalateTo candidate group, in which {@code {subject}}, {@code {agency}} and {@code {actor}} stand for what the case says
 */
record ReminderRule(
        String deadline,
        LocalDate validFrom,
        @Nullable Integer daysBefore,
        boolean onDue,
        @Nullable Integer everyAfter,
        @Nullable Integer escalateAfter,
        @Nullable String escalateTo,
        String source) {}
