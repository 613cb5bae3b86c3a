package id.alur.training.plan;

import id.alur.audit.AuditTrail;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.notification.Notifications;
import id.alur.personnel.Unit;
import id.alur.security.Principals;
import id.alur.shared.DomainException;
import id.alur.training.plan.PlanAccess.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds the agencies that have not submitted the plan of a year: their heads and planners, when an officer asks for it. Returned plans
 * have a deadline and reminders of their own ({@link PlanRepair}).
 */
@Service
public class PlanReminder {

    private final PlanAccess access;
    private final PlanStateRepository plans;
    private final Principals principals;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Clock clock;

    PlanReminder(
            PlanAccess access,
            PlanStateRepository plans,
            Principals principals,
            Notifications notifications,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.plans = plans;
        this.principals = principals;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** Agencies that have not submitted their first plan of the year, by name. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('BKPSDM_TRAINING')")
    public List<Unit> missing(int year) {
        Scope scope = access.requireCity();
        Map<UnitId, Plan> begun = plans.ofYear(year);
        return scope.agencies().stream()
                .filter(unit -> isMissing(begun.get(unit.id())))
                .toList();
    }

    /** A plan that was set once is not missing while its next revision is written. */
    private static boolean isMissing(@Nullable Plan plan) {
        return plan == null || (plan.state() == PlanState.DRAFT && plan.revision() == 0);
    }

    /**
     * Tells head and planners of each agency that has not submitted; whoever was told today already is not told again.
     *
     * @return how many agencies have nobody who could be told
     * @throws DomainException for a year that is over, or when no plan is missing
     */
    @Transactional
    @PreAuthorize("hasRole('BKPSDM_TRAINING')")
    public int remind(int year) {
        LocalDate today = LocalDate.now(clock);
        List<Unit> agencies = year < today.getYear() ? List.of() : missing(year);
        if (agencies.isEmpty()) {
            throw new DomainException("error.training.plan.none-missing", Integer.toString(year));
        }
        int nobody = 0;
        for (Unit agency : agencies) {
            Set<EmployeeId> people = new LinkedHashSet<>(principals.holdersOf(PlanAccess.head(agency)));
            people.addAll(principals.holdersOf(PlanAccess.planner(agency)));
            people.forEach(person -> tell(person, agency, year, today));
            nobody += people.isEmpty() ? 1 : 0;
        }
        audit.record("plan.remind", "training_plan", Integer.toString(year), null, Map.of("agencies", agencies.size()));
        return nobody;
    }

    private void tell(EmployeeId person, Unit agency, int year, LocalDate today) {
        notifications.tellOfPage(
                person,
                "pelatihan/rencana/" + agency.code() + "/" + year,
                "training-plan-missing",
                Map.of("agency", agency.name(), "year", Integer.toString(year)),
                "training.plan-missing:" + year + ":" + agency.id() + ":" + today + ":" + person);
    }
}
