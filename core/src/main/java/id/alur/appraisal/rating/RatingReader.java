package id.alur.appraisal.rating;

import id.alur.appraisal.year.AppraisalYear;
import id.alur.identity.EmployeeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reports and sent ratings for the rooms of appraisal that print or list them, within their transactions and after their checks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RatingReader {

    private final PeriodRepository periods;
    private final RatingRepository ratings;

    RatingReader(PeriodRepository periods, RatingRepository ratings) {
        this.periods = periods;
        this.ratings = ratings;
    }

    /**
     * A rating that was sent.
     *
     * @param period number from 1; 0 is the year
     * @param rater null for a year from before Alur
     */
    public record Sent(
            int period,
            LocalDate startsOn,
            LocalDate endsOn,
            RatingView rating,
            Explained explained,
            @Nullable EmployeeId rater,
            List<Realisation> realisations) {

        public Sent {
            realisations = List.copyOf(realisations);
        }

        @Override
        public String toString() {
            return "Sent[" + period + "]";
        }
    }

    /**
     * The period that is being reported or rated.
     *
     * @param reported whether the employee has handed in a report
     */
    public record Running(int period, LocalDate startsOn, LocalDate endsOn, boolean reported) {}

    /** Empty while none is. */
    public Optional<Running> running(AppraisalYear year) {
        Integer number = year.period();
        return number == null
                ? Optional.empty()
                : periods.find(year.id(), number)
                        .map(period ->
                                new Running(number, period.startsOn(), period.endsOn(), period.reportedAt() != null));
    }

    /** By number; the year comes last. */
    public List<Sent> sent(AppraisalYear year) {
        return periods.of(year.id()).stream()
                .flatMap(period -> sent(year, period).stream())
                .toList();
    }

    /** The rating of the year, once sent. */
    public Optional<Sent> ofYear(AppraisalYear year) {
        return periods.find(year.id(), Span.YEAR).flatMap(period -> sent(year, period));
    }

    private Optional<Sent> sent(AppraisalYear year, PeriodRepository.Period period) {
        return ratings.find(year.id(), period.number())
                .flatMap(kept -> Optional.ofNullable(kept.view().explained())
                        .map(explained -> new Sent(
                                period.number(),
                                period.startsOn(),
                                period.endsOn(),
                                kept.view(),
                                explained,
                                kept.rater(),
                                periods.realisations(year.id(), period.number()))));
    }
}
