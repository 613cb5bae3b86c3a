package id.alur.training.plan;

import id.alur.identity.CurrentUser;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.personnel.Register;
import id.alur.personnel.Unit;
import id.alur.security.Principals;
import id.alur.shared.NotFoundException;
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

    private static final String HEAD = "role:opd-head@";
    private static final String PLANNER = "role:" + Role.TRAINING_PLANNER.code() + "@";
    /** Who has a part in the plan of the city besides BKPSDM's training officers. */
    private static final Set<String> CITY =
            Set.of("role:" + Role.BKPSDM_HEAD.code(), "role:" + Role.SEKDA.code(), "role:" + Role.PPK.code());

    /**
     * @param all the plans of the city may be seen
     * @param system everything may be changed
     * @param agencies those that may be seen, by name
     * @param groups of the person
     */
    record Scope(boolean all, boolean system, List<Unit> agencies, Set<String> groups) {

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
        Set<String> groups = system ? Set.of() : principals.of(CurrentUser.require());
        boolean all = system || CurrentUser.has(Role.BKPSDM_TRAINING) || !Collections.disjoint(groups, CITY);
        if (!all && groups.stream().noneMatch(group -> group.startsWith(HEAD) || group.startsWith(PLANNER))) {
            return new Scope(false, false, List.of(), groups);
        }
        List<Unit> agencies = register.units().stream()
                .filter(unit -> unit.id().equals(unit.opdId()) && unit.active())
                .filter(unit -> all || plans(groups, unit))
                .toList();
        return new Scope(all, system, agencies, groups);
    }

    private static boolean plans(Set<String> groups, Unit unit) {
        return groups.contains(HEAD + unit.code()) || groups.contains(PLANNER + unit.code());
    }

    static String head(Unit agency) {
        return HEAD + agency.code();
    }

    static String planner(Unit agency) {
        return PLANNER + agency.code();
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
