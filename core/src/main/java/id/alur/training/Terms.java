package id.alur.training;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a request costs and when its course is: fixed on the day of submission, so that an edited course moves nothing.
 *
 * @param cost whole rupiah, not negative
 * @param startsOn first day; its year is the year of the budget
 * @param endsOn last day
 */
public record Terms(BigDecimal cost, LocalDate startsOn, LocalDate endsOn) {

    /** A course without days away from the post begins and ends on the same day. */
    static Terms of(CourseDraft course, LocalDate startsOn) {
        return new Terms(course.cost(), startsOn, startsOn.plusDays(Math.max(1, course.days()) - 1L));
    }

    boolean needsMoney() {
        return cost.signum() > 0;
    }

    int year() {
        return startsOn.getYear();
    }
}
