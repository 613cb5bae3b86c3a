package id.alur.appraisal.rating;

import static id.alur.appraisal.year.WrittenText.text;

import id.alur.appraisal.plan.IndicatorId;
import id.alur.appraisal.plan.PlanDesk;
import id.alur.appraisal.plan.PlanReader;
import id.alur.appraisal.year.AppraisalAccess;
import id.alur.appraisal.year.AppraisalYear;
import id.alur.appraisal.year.Relation;
import id.alur.identity.CaseFileId;
import id.alur.shared.DomainException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** UC-133: the employee writes what was reached of each indicator; it saves itself. */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class ReportDesk {

    private final AppraisalAccess access;
    private final PeriodRepository periods;
    private final PlanReader plans;

    ReportDesk(AppraisalAccess access, PeriodRepository periods, PlanReader plans) {
        this.access = access;
        this.periods = periods;
        this.plans = plans;
    }

    /**
     * Saves what was reached of an indicator.
     *
     * @param version as it was read; 0 for one that was not there
     * @return its version now
     * @throws DomainException {@link PlanDesk#CHANGED_MEANWHILE}, or when the period is not being reported
     */
    public long save(CaseFileId caseId, int number, IndicatorId indicator, String achieved, String note, long version) {
        AppraisalYear year = access.change(caseId, Relation.SELF).year();
        PeriodRepository.Period period = reporting(year, number);
        if (period.plan() == null
                || plans.results(period.plan()).stream()
                        .flatMap(result -> result.indicators().stream())
                        .noneMatch(one -> one.id().equals(indicator))) {
            throw new DomainException("error.appraisal.line-gone");
        }
        Realisation said = new Realisation(
                indicator, text(achieved, RatingLimits.ACHIEVED), text(note, RatingLimits.NOTE), version);
        return saved(periods.save(year.id(), number, said), version);
    }

    /**
     * Saves what the employee says of the period as a whole.
     *
     * @param note up to {@value RatingLimits#SELF_NOTE} characters
     */
    public long saveNote(CaseFileId caseId, int number, String note, long version) {
        AppraisalYear year = access.change(caseId, Relation.SELF).year();
        reporting(year, number);
        return saved(periods.saveNote(year.id(), number, text(note, RatingLimits.SELF_NOTE), version), version);
    }

    private PeriodRepository.Period reporting(AppraisalYear year, int number) {
        return periods.find(year.id(), number)
                .filter(period -> period.state() == PeriodState.REPORTING && period.reportedAt() == null)
                .orElseThrow(() -> new DomainException("error.appraisal.not-reporting"));
    }

    private static long saved(boolean done, long version) {
        if (!done) {
            throw new DomainException(PlanDesk.CHANGED_MEANWHILE);
        }
        return version + 1;
    }
}
