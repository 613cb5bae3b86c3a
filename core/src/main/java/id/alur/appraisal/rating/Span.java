package id.alur.appraisal.rating;

import id.alur.appraisal.year.AppraisalYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a year that is rated by itself, or the whole.
 *
 * @param number from 1; {@value #YEAR} is the year
 */
record Span(int number, LocalDate startsOn, LocalDate endsOn) {

    static final int YEAR = 0;

    static Span ofYear(AppraisalYear year) {
        return new Span(YEAR, year.startsOn(), year.endsOn());
    }

    /**
     * The periods of the year that a plan can be rated by: those that have not ended before it was agreed. None where a period is as long as
     * the year, which is rated in any case.
     */
    static List<Span> after(LocalDate agreed, AppraisalYear year) {
        List<Span> spans = new ArrayList<>();
        int months = year.periodMonths();
        for (int i = 0; months < 12 && i < 12 / months; i++) {
            LocalDate begin = year.startsOn().plusMonths((long) i * months);
            Span span = new Span(i + 1, begin, begin.plusMonths(months).minusDays(1));
            if (!span.endsOn().isBefore(agreed)) {
                spans.add(span);
            }
        }
        return spans;
    }
}
