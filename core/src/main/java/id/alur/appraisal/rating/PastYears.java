package id.alur.appraisal.rating;

import id.alur.appraisal.Expectation;
import id.alur.appraisal.year.YearId;
import id.alur.appraisal.year.Years;
import id.alur.identity.EmployeeId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Results of years from before Alur, so that there is a history on the first day. They have no case, no plan and no known rater. */
@Service
@Transactional
@PreAuthorize("hasRole('SYSTEM')")
public class PastYears {

    private final Years years;
    private final PeriodRepository periods;
    private final RatingRepository ratings;
    private final PredicateRules rules;
    private final Clock clock;

    PastYears(Years years, PeriodRepository periods, RatingRepository ratings, PredicateRules rules, Clock clock) {
        this.years = years;
        this.periods = periods;
        this.ratings = ratings;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Takes over the result of a year, once; its predicate is what the table of that year says.
     *
     * @param receivedOn when the employee received and accepted it
     * @return false when there is one of that year
     */
    public boolean take(
            EmployeeId employee, int year, Expectation result, Expectation behaviour, LocalDate receivedOn) {
        Instant at = receivedOn.atTime(8, 0).atZone(clock.getZone()).toInstant();
        return years.take(employee, year, at)
                .map(id -> {
                    rate(id, year, result, behaviour, at);
                    return true;
                })
                .orElse(false);
    }

    private void rate(YearId id, int year, Expectation result, Expectation behaviour, Instant at) {
        Span span = new Span(Span.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        periods.open(id, span, null, PeriodState.RATED, at);
        ratings.save(id, Span.YEAR, new RatingDraft(result, "", behaviour, "", List.of()), 0);
        ratings.send(id, Span.YEAR, rules.explain(result, behaviour, span.endsOn()), null, at);
    }
}
