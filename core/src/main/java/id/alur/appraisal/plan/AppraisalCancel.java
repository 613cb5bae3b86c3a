package id.alur.appraisal.plan;

import id.alur.appraisal.year.AppraisalAccess;
import id.alur.appraisal.year.AppraisalYear;
import id.alur.appraisal.year.Relation;
import id.alur.appraisal.year.Told;
import id.alur.appraisal.year.WrittenText;
import id.alur.appraisal.year.YearState;
import id.alur.appraisal.year.Years;
import id.alur.audit.AuditTrail;
import id.alur.casefile.CaseFileService;
import id.alur.engine.EngineOutbox;
import id.alur.identity.CaseFileId;
import id.alur.process.AppraisalEmployeeProcess.Messages;
import id.alur.shared.DomainException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An appraisal that was opened by mistake, or of somebody who has left. The same year can be opened again afterwards. */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class AppraisalCancel {

    private final AppraisalAccess access;
    private final Years years;
    private final PlanReader plans;
    private final PlanVersionRepository repository;
    private final CaseFileService cases;
    private final EngineOutbox engine;
    private final Told told;
    private final AuditTrail audit;

    AppraisalCancel(
            AppraisalAccess access,
            Years years,
            PlanReader plans,
            PlanVersionRepository repository,
            CaseFileService cases,
            EngineOutbox engine,
            Told told,
            AuditTrail audit) {
        this.access = access;
        this.years = years;
        this.plans = plans;
        this.repository = repository;
        this.cases = cases;
        this.engine = engine;
        this.told = told;
        this.audit = audit;
    }

    /**
     * The employee gives it up before anything is agreed. Said again, nothing happens.
     *
     * @throws DomainException when a plan was agreed
     */
    public void withdraw(CaseFileId caseId) {
        AppraisalYear year = access.change(caseId, Relation.SELF).year();
        if (year.state() == YearState.CANCELLED) {
            return;
        }
        if (plans.firstAgreed(year).isPresent()) {
            throw new DomainException("error.appraisal.agreed-already");
        }
        cancel(year, null);
    }

    /**
     * An officer of BKPSDM ends it before its result is received; never their own. Said again, nothing happens.
     *
     * @param reason {@value PlanLimits#SHORTEST_REASON} to {@value PlanLimits#REASON} characters
     * @throws DomainException when the result was received
     */
    @PreAuthorize("hasRole('BKPSDM_PERFORMANCE')")
    public void cancel(CaseFileId caseId, String reason) {
        AppraisalYear year = access.change(caseId, Relation.PERFORMANCE).year();
        if (year.state() == YearState.CANCELLED) {
            return;
        }
        String why = WrittenText.text(reason, PlanLimits.SHORTEST_REASON, PlanLimits.REASON);
        if (year.state() == YearState.PUBLISHED || year.state().isOver()) {
            throw new DomainException("error.appraisal.cancel-too-late");
        }
        cancel(year, why);
    }

    private void cancel(AppraisalYear year, @Nullable String reason) {
        years.cancel(year, reason);
        plans.open(year.id()).ifPresent(plan -> repository.drop(plan.id()));
        engine.publishMessage(Messages.YEAR_CANCELLED, year.caseId(), Map.of());
        told.superior(year, "appraisal-cancelled", Map.of(), "");
        if (reason != null) {
            told.employee(year, "appraisal-cancelled", Map.of(), "");
        }
        cases.close(year.caseId(), "appraisal-cancelled");
        audit.record("appraisal.cancel", "appraisal_year", year.id().toString(), year.caseId(), Map.of());
    }
}
