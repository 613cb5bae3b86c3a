package id.alur.appraisal.rating;

import id.alur.appraisal.Expectation;
import id.alur.appraisal.plan.IndicatorId;
import id.alur.appraisal.plan.Plan;
import id.alur.appraisal.plan.PlanReader;
import id.alur.appraisal.year.AppraisalAccess;
import id.alur.appraisal.year.AppraisalAccess.Seen;
import id.alur.appraisal.year.AppraisalYear;
import id.alur.appraisal.year.Relation;
import id.alur.appraisal.year.YearState;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.personnel.Register;
import id.alur.shared.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people read of reports and ratings (UC-133). A report is the employee's until it is handed in, a rating the superior's until it is
 * sent; the year's rating reaches the employee when it is published.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('EMPLOYEE')")
public class Ratings {

    private final AppraisalAccess access;
    private final PeriodRepository periods;
    private final RatingRepository ratings;
    private final PlanReader plans;
    private final ReportGaps report;
    private final PredicateRules rules;
    private final Register register;

    Ratings(
            AppraisalAccess access,
            PeriodRepository periods,
            RatingRepository ratings,
            PlanReader plans,
            ReportGaps report,
            PredicateRules rules,
            Register register) {
        this.access = access;
        this.periods = periods;
        this.ratings = ratings;
        this.plans = plans;
        this.report = report;
        this.rules = rules;
        this.register = register;
    }

    /** The periods that have come so far, by number; the year comes last. */
    public List<PeriodView> periods(CaseFileId caseId) {
        Seen seen = access.read(caseId);
        return periods.of(seen.year().id()).stream()
                .map(period -> view(seen, period))
                .toList();
    }

    /**
     * One of them.
     *
     * @param number 0 for the year
     * @throws NotFoundException when it has not come
     */
    public PeriodView period(CaseFileId caseId, int number) {
        Seen seen = access.read(caseId);
        return view(seen, find(seen.year(), number));
    }

    /** What a rating would come to. */
    public Explained explain(CaseFileId caseId, int number, Expectation result, Expectation behaviour) {
        return rules.explain(
                result, behaviour, find(access.read(caseId).year(), number).endsOn());
    }

    /** All nine cells of the table by which the period is rated. */
    public List<Explained> matrix(CaseFileId caseId, int number) {
        return rules.matrix(find(access.read(caseId).year(), number).endsOn());
    }

    /** Indicators of which the employee has not said what was reached, in the order of the plan. */
    public List<IndicatorId> missingReport(CaseFileId caseId, int number) {
        Seen seen = access.read(caseId);
        return seen.is(Relation.SELF) ? report.missing(seen.year(), find(seen.year(), number)) : List.of();
    }

    /** What the superior's rating lacks before it can be sent. */
    public List<RatingGap> missingRating(CaseFileId caseId, int number) {
        Seen seen = access.read(caseId);
        find(seen.year(), number);
        return seen.is(Relation.SUPERIOR)
                ? RatingGap.of(ratings.find(seen.year().id(), number)
                        .map(RatingRepository.Kept::view)
                        .orElse(null))
                : List.of();
    }

    /** What came of the year, once the employee has received it. */
    public Optional<Outcome> outcome(CaseFileId caseId) {
        AppraisalYear year = access.read(caseId).year();
        Instant publishedAt = year.publishedAt();
        LocalDate lastDay = year.lastDay();
        if (publishedAt == null || lastDay == null) {
            return Optional.empty();
        }
        return ratings.find(year.id(), Span.YEAR)
                .flatMap(kept -> Optional.ofNullable(kept.view().explained()))
                .map(explained -> new Outcome(
                        explained, publishedAt, lastDay, year.acceptedAt(), year.silently(), year.remark()));
    }

    private PeriodRepository.Period find(AppraisalYear year, int number) {
        return periods.find(year.id(), number).orElseThrow(() -> new NotFoundException(AppraisalAccess.NOT_FOUND));
    }

    private PeriodView view(Seen seen, PeriodRepository.Period period) {
        AppraisalYear year = seen.year();
        boolean self = seen.is(Relation.SELF);
        boolean told = self || period.state() != PeriodState.REPORTING || period.reportedAt() != null;
        return new PeriodView(
                period.number(),
                period.startsOn(),
                period.endsOn(),
                period.state(),
                Optional.ofNullable(period.plan())
                        .map(plans::get)
                        .map(Plan::number)
                        .orElse(0),
                period.reportedAt(),
                told ? period.selfNote() : "",
                period.version(),
                told ? periods.realisations(year.id(), period.number()) : List.of(),
                rating(seen, period),
                self && period.state() == PeriodState.REPORTING && period.reportedAt() == null,
                seen.is(Relation.SUPERIOR) && period.state() == PeriodState.RATING);
    }

    private @Nullable RatingView rating(Seen seen, PeriodRepository.Period period) {
        return ratings.find(seen.year().id(), period.number())
                .filter(kept -> sees(seen, period, kept.view()))
                .map(kept -> named(kept.view(), kept.rater()))
                .orElse(null);
    }

    private static boolean sees(Seen seen, PeriodRepository.Period period, RatingView rating) {
        return switch (seen.relation()) {
            case SUPERIOR -> true;
            case SELF ->
                rating.sent()
                        && (period.number() != Span.YEAR
                                || seen.year().state() == YearState.PUBLISHED
                                || seen.year().state() == YearState.ACCEPTED);
            case SECOND, PERFORMANCE -> rating.sent();
        };
    }

    private RatingView named(RatingView rating, @Nullable EmployeeId rater) {
        Map<EmployeeId, String> names = rater == null ? Map.of() : register.displayNames(List.of(rater));
        return new RatingView(
                rating.result(),
                rating.resultReason(),
                rating.behaviour(),
                rating.behaviourReason(),
                rating.values(),
                rating.explained(),
                rating.sentAt(),
                rater == null ? null : names.get(rater),
                rating.version());
    }
}
