package id.alur.appraisal.rating;

import id.alur.appraisal.year.AppraisalAccess;
import id.alur.appraisal.year.AppraisalYear;
import id.alur.appraisal.year.Relation;
import id.alur.appraisal.year.Told;
import id.alur.appraisal.year.WrittenText;
import id.alur.appraisal.year.YearState;
import id.alur.appraisal.year.Years;
import id.alur.audit.AuditTrail;
import id.alur.calendar.CaseClock;
import id.alur.calendar.CaseClocks;
import id.alur.casefile.CaseFileService;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.TaskKey;
import id.alur.process.AppraisalEmployeeProcess.DeadlineRules;
import id.alur.shared.DomainException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people answer in the course of a year: the report, the rating, and that the result was read. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class YearAnswers {

    private final AppraisalAccess access;
    private final Years years;
    private final PeriodRepository periods;
    private final RatingRepository ratings;
    private final ReportGaps gaps;
    private final PredicateRules rules;
    private final CaseClocks clocks;
    private final CaseFileService cases;
    private final Told told;
    private final AuditTrail audit;
    private final Clock clock;

    YearAnswers(
            AppraisalAccess access,
            Years years,
            PeriodRepository periods,
            RatingRepository ratings,
            ReportGaps gaps,
            PredicateRules rules,
            CaseClocks clocks,
            CaseFileService cases,
            Told told,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.years = years;
        this.periods = periods;
        this.ratings = ratings;
        this.gaps = gaps;
        this.rules = rules;
        this.clocks = clocks;
        this.cases = cases;
        this.told = told;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws DomainException while something is missing, or when the time is over */
    void report(CaseFileId caseId, TaskKey task, boolean wholeYear) {
        AppraisalYear year = access.change(caseId, Relation.SELF).year();
        PeriodRepository.Period period = at(year, YearState.REPORTING, wholeYear);
        if (period.reportedAt() != null) {
            throw new DomainException("error.appraisal.not-reporting");
        }
        if (clocks.of(caseId).stream()
                .noneMatch(one -> one.name().equals(ReportClock.RULE) && one.state() == CaseClock.State.RUNNING)) {
            throw new DomainException("error.appraisal.report-time-over");
        }
        List<?> missing = gaps.missing(year, period);
        if (!missing.isEmpty()) {
            throw new DomainException("error.appraisal.report-incomplete", missing.size());
        }
        periods.reported(year.id(), period.number(), clock.instant());
        // In the same transaction, so that no word of its end reaches the report of the next period.
        clocks.end(caseId, ReportClock.RULE);
        record(year, task, "reported", period);
    }

    /** @throws DomainException while something is missing */
    void rate(CaseFileId caseId, TaskKey task, boolean wholeYear) {
        AppraisalYear year = access.change(caseId, Relation.SUPERIOR).year();
        PeriodRepository.Period period = at(year, YearState.RATING, wholeYear);
        RatingView rating = ratings.find(year.id(), period.number())
                .map(RatingRepository.Kept::view)
                .orElse(null);
        List<RatingGap> lacking = RatingGap.of(rating);
        if (rating == null || !lacking.isEmpty()) {
            throw new DomainException("error.appraisal.rating-incomplete", lacking.size());
        }
        Explained explained = rules.explain(
                Objects.requireNonNull(rating.result()), Objects.requireNonNull(rating.behaviour()), period.endsOn());
        ratings.send(year.id(), period.number(), explained, CurrentUser.require(), clock.instant());
        periods.move(year.id(), period.number(), PeriodState.RATED);
        record(year, task, "rated", period);
        if (!wholeYear) {
            years.move(year, YearState.RUNNING, null);
            told.employee(
                    year,
                    "appraisal-period-rated",
                    Map.of(
                            "from",
                            period.startsOn().toString(),
                            "until",
                            period.endsOn().toString()),
                    "period-" + period.number());
        }
    }

    /** The employee accepts the result. Somebody who accepts when the time is over changes nothing: silence has accepted. */
    void accept(CaseFileId caseId, TaskKey task, String remark) {
        AppraisalYear year = access.change(caseId, Relation.SELF).year();
        if (year.state() != YearState.PUBLISHED) {
            throw new DomainException("error.appraisal.not-published");
        }
        years.accept(year, clock.instant(), false, WrittenText.text(remark, RatingLimits.REMARK));
        clocks.end(caseId, DeadlineRules.ACCEPT_RESULT);
        told.superior(year, "appraisal-accepted", Map.of(), "");
        cases.addEvent(caseId, "appraisal.accepted", task, Map.of());
        audit.record("appraisal.accept", "appraisal_year", year.id().toString(), caseId, Map.of());
    }

    private PeriodRepository.Period at(AppraisalYear year, YearState state, boolean wholeYear) {
        Integer number = year.period();
        if (year.state() != state || number == null || (number == Span.YEAR) != wholeYear) {
            throw new DomainException(
                    state == YearState.RATING ? "error.appraisal.not-rating" : "error.appraisal.not-reporting");
        }
        return periods.find(year.id(), number)
                .filter(period -> state == YearState.REPORTING || period.state() == PeriodState.RATING)
                .orElseThrow(() -> new DomainException("error.appraisal.not-rating"));
    }

    private void record(AppraisalYear year, TaskKey task, String event, PeriodRepository.Period period) {
        cases.addEvent(
                year.caseId(),
                "appraisal." + event,
                task,
                Map.of(
                        "from",
                        period.startsOn().toString(),
                        "until",
                        period.endsOn().toString()));
        audit.record(
                "appraisal." + event,
                "appraisal_year",
                year.id().toString(),
                year.caseId(),
                Map.of("period", period.number()));
    }
}
