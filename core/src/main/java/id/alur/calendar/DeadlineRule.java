package id.alur.calendar;

import java.time.LocalDate;

/**
 * How long a step may take from a day on.
 *
 * @param code such as {@code training.superior-review}, as a model or a feature names it
 * @param amount of the unit, 0 to {@value #LONGEST}
 * @param week 5 or 6 working days, where nobody can say which unit has to act
 * @param source decree or ground
 */
record DeadlineRule(String code, LocalDate validFrom, int amount, DeadlineUnit unit, int week, String source) {

    static final int LONGEST = 400;
}
