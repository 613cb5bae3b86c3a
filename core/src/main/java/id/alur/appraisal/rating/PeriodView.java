package id.alur.appraisal.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period, or the year, as the current person sees it.
 *
 * @param number from 1; 0 is the year
 * @param planNumber version of the plan that it is rated by; 0 for a year from before Alur
 * @param realisations empty until the employee has reported, for everybody else
 * @param rating null while the current person sees none
 * @param mayReport whether the current person can write the report now
 * @param mayRate whether the current person can write the rating now
 * @param version of the self note
 */
public record PeriodView(
        int number,
        LocalDate startsOn,
        LocalDate endsOn,
        PeriodState state,
        int planNumber,
        @Nullable Instant reportedAt,
        String selfNote,
        long version,
        List<Realisation> realisations,
        @Nullable RatingView rating,
        boolean mayReport,
        boolean mayRate) {

    public PeriodView {
        realisations = List.copyOf(realisations);
    }

    public boolean reported() {
        return reportedAt != null;
    }

    public boolean isYear() {
        return number == Span.YEAR;
    }

    @Override
    public String toString() {
        return "PeriodView[" + number + " " + state + "]";
    }
}
