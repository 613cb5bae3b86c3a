package id.alur.training.plan;

import id.alur.identity.CandidateGroup;
import id.alur.identity.CandidateGroup.HeadOf;
import id.alur.identity.CandidateGroup.OfRole;
import id.alur.identity.CurrentUser;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.personnel.Register;
import id.alur.personnel.Unit;
import id.alur.security.Principals;
import id.alur.shared.NotFoundException;
import id.alur.training.TrainingRoles;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose plan the current person may see and change (UC-113 BR-5): the head of an agency and its planners that of the agency; BKPSDM's
 * training officers and head, the Sekda and the mayor see those of the city. Nobody else sees anything.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanAccess {

    /** Who has a part in the plan of the city besides BKPSDM's training officers. */
    private static final Set<CandidateGroup> CITY = Set.of(
            CandidateGroup.role(Role.BKPSDM_HEAD), CandidateGroup.role(Role.SEKDA), CandidateGroup.role(Role.PPK));

    /**
     * @param all the plans of the city may be seen
     * @param system everything may be changed
     * @param agencies those that may be seen, by name
     * @param groups of the person
     */
    record Scope(boolean all, boolean system, List<Unit> agencies, Set<CandidateGroup> groups) {

        boolean nothing() {
            return !all && agencies.isEmpty();
        }

        boolean maySee(UnitId agency) {
            return agencies.stream().anyMatch(unit -> unit.id().equals(agency));
        }

        boolean mayChange(UnitId agency) {
            return agencies.stream()
                    .filter(unit -> unit.id().equals(agency))
                    .anyMatch(unit -> system || plans(groups, unit));
        }
    }

    private final Principals principals;
    private final Register register;

    PlanAccess(Principals principals, Register register) {
        this.principals = principals;
        this.register = register;
    }

    Scope scope() {
        boolean system = SystemUser.isActing();
        Set<CandidateGroup> groups = system ? Set.of() : principals.groupsOf(CurrentUser.require());
        boolean all = system || CurrentUser.has(TrainingRoles.BKPSDM_TRAINING) || !Collections.disjoint(groups, CITY);
        if (!all && groups.stream().noneMatch(PlanAccess::plansForUnit)) {
            return new Scope(false, false, List.of(), groups);
        }
        List<Unit> agencies = register.units().stream()
                .filter(unit -> unit.id().equals(unit.opdId()) && unit.active())
                .filter(unit -> all || plans(groups, unit))
                .toList();
        return new Scope(all, system, agencies, groups);
    }

    private static boolean plans(Set<CandidateGroup> groups, Unit unit) {
        return groups.contains(head(unit)) || groups.contains(planner(unit));
    }

    private static boolean plansForUnit(CandidateGroup group) {
        return group instanceof HeadOf
                || (group instanceof OfRole(String role, String unit)
                        && unit != null
                        && role.equals(TrainingRoles.TRAINING_PLANNER.code()));
    }

    static CandidateGroup head(Unit agency) {
        return CandidateGroup.headOf(agency.code());
    }

    /** Who decides about a plan at a stage. */
    static CandidateGroup group(PlanStage stage, Unit agency) {
        return switch (stage) {
            case OPD_HEAD -> head(agency);
            case BKPSDM -> CandidateGroup.role(TrainingRoles.BKPSDM_TRAINING);
            case SEKDA -> CandidateGroup.role(Role.SEKDA);
            case MAYOR -> CandidateGroup.role(Role.PPK);
        };
    }

    static CandidateGroup planner(Unit agency) {
        return CandidateGroup.role(TrainingRoles.TRAINING_PLANNER, agency.code());
    }

    /** Whoever may see it or not. */
    Unit agency(UnitId id) {
        return register.units().stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("error.training.plan.unknown"));
    }

    /** @throws AccessDeniedException when the plan of the city is none of this person's business */
    Scope requireCity() {
        Scope scope = scope();
        if (!scope.all()) {
            throw new AccessDeniedException("The plan of the city is not this person's business");
        }
        return scope;
    }

    /** @throws AccessDeniedException when there is nothing this person may see */
    Scope requireAny() {
        Scope scope = scope();
        if (scope.nothing()) {
            throw new AccessDeniedException("No agency's plan is this person's business");
        }
        return scope;
    }

    /** @throws AccessDeniedException unless the current person may see the agency's plan */
    void requireSee(UnitId agency) {
        if (!scope().maySee(agency)) {
            throw new AccessDeniedException("This agency's plan is not this person's business");
        }
    }

    /** @throws AccessDeniedException unless the current person may change the agency's plan */
    void requireChange(UnitId agency) {
        if (!scope().mayChange(agency)) {
            throw new AccessDeniedException("This agency's plan is not this person's to change");
        }
    }
}
