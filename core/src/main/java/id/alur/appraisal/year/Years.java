package id.alur.appraisal.year;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.shared.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the years of employees stand, for the services of appraisal, within their transactions and after their checks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Years {

    private final YearRepository years;

    Years(YearRepository years) {
        this.years = years;
    }

    /** @return false when the employee has that year already */
    public boolean open(AppraisalYear year) {
        return years.insert(year);
    }

    /**
     * Keeps a year from before Alur, as accepted when it was received.
     *
     * @return empty when the employee has that year
     */
    public Optional<YearId> take(EmployeeId employee, int year, Instant receivedAt) {
        return years.take(employee, year, receivedAt);
    }

    public Optional<AppraisalYear> find(CaseFileId caseId) {
        return years.find(caseId);
    }

    public AppraisalYear get(CaseFileId caseId) {
        return find(caseId).orElseThrow(() -> new NotFoundException(AppraisalAccess.NOT_FOUND));
    }

    /** The year, which nobody else changes until the transaction is over. */
    public AppraisalYear lock(CaseFileId caseId) {
        return years.lock(caseId).orElseThrow(() -> new NotFoundException(AppraisalAccess.NOT_FOUND));
    }

    /** Empty also for a year from before Alur. */
    public Optional<AppraisalYear> of(EmployeeId employee, int year) {
        return years.of(employee, year);
    }

    /** Whether there is one, also from before Alur. */
    public boolean exists(EmployeeId employee, int year) {
        return years.exists(employee, year);
    }

    /** @param period for {@link YearState#REPORTING} and {@link YearState#RATING}; else null */
    public void move(AppraisalYear year, YearState state, @Nullable Integer period) {
        years.move(year.id(), state, period);
    }

    /** @param lastDay until when the employee may answer */
    public void publish(AppraisalYear year, Instant at, LocalDate lastDay) {
        years.publish(year.id(), at, lastDay);
    }

    public void accept(AppraisalYear year, Instant at, boolean silently, String remark) {
        years.accept(year.id(), at, silently, remark);
    }

    /** @param reason of the officer; null when the employee withdraws it */
    public void cancel(AppraisalYear year, @Nullable String reason) {
        years.cancel(year.id(), reason);
    }

    /** Open pages that show it look again once the transaction is committed. */
    public void changed(AppraisalYear year) {
        years.announce(year.caseId());
    }
}
