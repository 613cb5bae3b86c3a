package id.alur.appraisal.rating;

import id.alur.appraisal.plan.OpenChange;
import id.alur.appraisal.plan.Plan;
import id.alur.appraisal.plan.PlanReader;
import id.alur.appraisal.year.AppraisalYear;
import id.alur.appraisal.year.Told;
import id.alur.appraisal.year.YearState;
import id.alur.appraisal.year.Years;
import id.alur.audit.AuditTrail;
import id.alur.calendar.CaseClock;
import id.alur.calendar.CaseClocks;
import id.alur.calendar.ClockStart;
import id.alur.calendar.Due;
import id.alur.calendar.WorkingCalendar;
import id.alur.calendar.WorkingWeeks;
import id.alur.casefile.CaseFileService;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.process.AppraisalEmployeeProcess.DeadlineRules;
import id.alur.process.AppraisalEmployeeProcess.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the process asks of us on its way through a year. Each may be asked again: the answer is the same, and nothing happens twice.
 */
@Service
@Transactional
@PreAuthorize("hasRole('SYSTEM')")
public class YearFlow {

    /** When the office opens: nobody is asked at midnight. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** The clock of the engine, whose timer asks, may be ahead of ours. */
    private static final Duration CLOCKS_APART = Duration.ofHours(1);

    private final Years years;
    private final PeriodRepository periods;
    private final RatingReader ratings;
    private final PlanReader plans;
    private final OpenChange changes;
    private final WorkingCalendar calendar;
    private final WorkingWeeks weeks;
    private final CaseClocks clocks;
    private final CaseFileService cases;
    private final Told told;
    private final AuditTrail audit;
    private final Clock clock;

    YearFlow(
            Years years,
            PeriodRepository periods,
            RatingReader ratings,
            PlanReader plans,
            OpenChange changes,
            WorkingCalendar calendar,
            WorkingWeeks weeks,
            CaseClocks clocks,
            CaseFileService cases,
            Told told,
            AuditTrail audit,
            Clock clock) {
        this.years = years;
        this.periods = periods;
        this.ratings = ratings;
        this.plans = plans;
        this.changes = changes;
        this.calendar = calendar;
        this.weeks = weeks;
        this.clocks = clocks;
        this.cases = cases;
        this.told = told;
        this.audit = audit;
        this.clock = clock;
    }

    /** The first period that is not rated, of those that had not ended when the plan was agreed; after the last, the year. */
    @Transactional(readOnly = true)
    public NextPeriod nextPeriod(CaseFileId caseId) {
        return next(years.get(caseId));
    }

    /** Asks the employee for the report of the next period, once its time has come, and counts the days. */
    public void openReport(CaseFileId caseId) {
        AppraisalYear year = years.lock(caseId);
        Instant now = clock.instant();
        // A job that is told twice finds the year in another state, or the next period not yet over.
        if (year.state() != YearState.RUNNING || next(year).opensAt().isAfter(now.plus(CLOCKS_APART))) {
            return;
        }
        Span span = span(year, next(year).period());
        Plan plan =
                plans.agreed(year).orElseThrow(() -> new IllegalStateException("No plan of " + year + " is agreed"));
        if (span.number() == Span.YEAR) {
            changes.drop(year);
        }
        periods.open(year.id(), span, plan.id(), PeriodState.REPORTING, now);
        years.move(year, YearState.REPORTING, span.number());
        clocks.start(ClockStart.of(
                        caseId,
                        ReportClock.RULE,
                        CandidateGroup.person(year.employee()).toString())
                .telling(Messages.REPORT_TIME_OVER));
        told.employee(year, "appraisal-report-opened", dates(span), "period-" + span.number());
        record(year, "report-opened", span);
    }

    /** Asks the superior to rate what was reported, or what was not reported in time. */
    public void openRating(CaseFileId caseId) {
        AppraisalYear year = years.lock(caseId);
        PeriodRepository.Period period = year.state() == YearState.REPORTING && year.period() != null
                ? periods.find(year.id(), year.period()).orElse(null)
                : null;
        // A job of an earlier period that is told twice must not end the report of this one.
        if (period == null || (period.reportedAt() == null && reportIsRunning(caseId))) {
            return;
        }
        periods.move(year.id(), period.number(), PeriodState.RATING);
        years.move(year, YearState.RATING, period.number());
        clocks.end(caseId, ReportClock.RULE);
        if (period.reportedAt() == null) {
            record(year, "report-missing", period.span());
        }
        told.superior(year, "appraisal-rating-opened", dates(period.span()), "period-" + period.number());
        years.changed(year);
    }

    /** The employee receives the result of the year, and has 14 calendar days to answer (PP 30/2019 Ps 59). */
    public void publish(CaseFileId caseId) {
        AppraisalYear year = years.lock(caseId);
        if (year.state() != YearState.RATING || ratings.ofYear(year).isEmpty()) {
            return;
        }
        Due due = clocks.start(ClockStart.of(
                        caseId,
                        DeadlineRules.ACCEPT_RESULT,
                        CandidateGroup.person(year.employee()).toString())
                .telling(Messages.ACCEPTANCE_TIME_OVER));
        years.publish(year, clock.instant(), due.date());
        told.employee(year, "appraisal-published", Map.of("until", due.date().toString()), "");
        record(year, "published", Span.ofYear(year));
    }

    /**
     * Closes the year; who has not answered by now has accepted.
     *
     * @return whether by silence
     * @throws IllegalStateException before the result is published: a defect of the model
     */
    public boolean close(CaseFileId caseId) {
        AppraisalYear year = years.lock(caseId);
        if (year.state() == YearState.ACCEPTED) {
            cases.close(caseId, outcome(year.silently()));
            return year.silently();
        }
        if (year.state() != YearState.PUBLISHED) {
            throw new IllegalStateException("The result of " + year + " is not published");
        }
        years.accept(year, clock.instant(), true, "");
        told.superior(year, "appraisal-accepted", Map.of(), "");
        record(year, "accepted-silently", Span.ofYear(year));
        cases.close(caseId, outcome(true));
        return true;
    }

    private NextPeriod next(AppraisalYear year) {
        Plan first = plans.firstAgreed(year)
                .orElseThrow(() -> new IllegalStateException("No plan of " + year + " is agreed"));
        LocalDate agreed = LocalDate.ofInstant(first.agreedAt(), clock.getZone());
        Set<Integer> rated = periods.of(year.id()).stream()
                .filter(period -> period.state() == PeriodState.RATED)
                .map(PeriodRepository.Period::number)
                .collect(Collectors.toSet());
        return Span.after(agreed, year).stream()
                .filter(span -> !rated.contains(span.number()))
                .findFirst()
                .map(span -> new NextPeriod(NextPeriod.PERIOD, span.number(), opensAt(year, span)))
                .orElseGet(() -> new NextPeriod(NextPeriod.YEAR, Span.YEAR, opensAt(year, Span.ofYear(year))));
    }

    private Instant opensAt(AppraisalYear year, Span span) {
        return calendar.addWorkingDays(span.endsOn(), 1, weeks.of(year.employee()))
                .date()
                .atTime(MORNING)
                .atZone(clock.getZone())
                .toInstant();
    }

    private static Span span(AppraisalYear year, int number) {
        return number == Span.YEAR
                ? Span.ofYear(year)
                : Span.after(year.startsOn(), year).get(number - 1);
    }

    private boolean reportIsRunning(CaseFileId caseId) {
        return clocks.of(caseId).stream()
                .anyMatch(one -> one.name().equals(ReportClock.RULE) && one.state() == CaseClock.State.RUNNING);
    }

    private void record(AppraisalYear year, String event, Span span) {
        cases.addEvent(
                year.caseId(),
                "appraisal." + event,
                null,
                Map.of(
                        "from",
                        span.startsOn().toString(),
                        "until",
                        span.endsOn().toString()));
        audit.record(
                "appraisal." + event,
                "appraisal_year",
                year.id().toString(),
                year.caseId(),
                Map.of("period", span.number()));
    }

    private static Map<String, String> dates(Span span) {
        return Map.of("from", span.startsOn().toString(), "until", span.endsOn().toString());
    }

    private static String outcome(boolean silently) {
        return silently ? "appraisal-accepted-by-silence" : "appraisal-accepted";
    }
}
