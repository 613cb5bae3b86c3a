package id.alur.training.plan;

import id.alur.audit.AuditTrail;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters what an agency needs to learn in a year (UC-113); who may is {@link PlanAccess}. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class PlanDesk {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final PlanRepository repository;
    private final PlanStateRepository plans;
    private final PlanAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    PlanDesk(PlanRepository repository, PlanStateRepository plans, PlanAccess access, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.plans = plans;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A need that says nothing yet, at the end of the plan.
     *
     * @throws DomainException while the plan is on its way, and once it is set
     */
    public PlanNeed add(UnitId agency, int year) {
        access.requireChange(agency);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DomainException("error.training.plan.year");
        }
        requireOpen(agency, year);
        int number = repository.nextNumber(agency, year);
        PlanNeedId id = repository.insert(agency, year, number, CurrentUser.actor(), clock.instant());
        plans.announce();
        audit.record("plan.add-need", "plan_need", id.toString(), null, Map.of("year", year, "number", number));
        return new PlanNeed(id, agency, year, number, 0, NeedDraft.EMPTY);
    }

    /**
     * Saves a need, complete or not.
     *
     * @param seen the need as the person saw it
     * @throws DomainException when somebody who is newly named does not work in the agency, or the plan is on its way or set
     * @throws OptimisticLockingFailureException when somebody else changed it meanwhile
     */
    public PlanNeed save(PlanNeed seen, NeedDraft data) {
        PlanNeed need = find(seen);
        // Who was named and has moved to another agency since may stay until the planner says otherwise.
        List<EmployeeId> newly = data.named().stream()
                .filter(person -> !need.data().named().contains(person))
                .toList();
        if (!newly.isEmpty() && !repository.allWorkIn(need.unitId(), newly)) {
            throw new DomainException("error.training.plan.person");
        }
        if (!repository.update(need.id(), seen.version(), data, CurrentUser.actor(), clock.instant())) {
            throw new OptimisticLockingFailureException("The need is another one by now");
        }
        plans.announce();
        audit.record("plan.save-need", "plan_need", need.id().toString(), null, Map.of("version", seen.version() + 1));
        return new PlanNeed(need.id(), need.unitId(), need.year(), need.number(), seen.version() + 1, data);
    }

    /**
     * @throws DomainException while the plan is on its way, and once it is set
     * @throws OptimisticLockingFailureException when somebody else changed it meanwhile
     */
    public void remove(PlanNeed seen) {
        PlanNeed need = find(seen);
        if (!repository.delete(need.id(), seen.version())) {
            throw new OptimisticLockingFailureException("The need is another one by now");
        }
        plans.announce();
        audit.record(
                "plan.remove-need",
                "plan_need",
                need.id().toString(),
                null,
                Map.of("year", need.year(), "number", need.number()));
    }

    private PlanNeed find(PlanNeed seen) {
        PlanNeed need =
                repository.find(seen.id()).orElseThrow(() -> new NotFoundException("error.training.plan.need-unknown"));
        access.requireChange(need.unitId());
        requireOpen(need.unitId(), need.year());
        return need;
    }

    /** Whoever submits the plan meanwhile waits until the change is there. */
    private void requireOpen(UnitId agency, int year) {
        plans.lock(agency, year).filter(plan -> !plan.state().open()).ifPresent(plan -> {
            throw new DomainException("error.training.plan.closed");
        });
    }
}
