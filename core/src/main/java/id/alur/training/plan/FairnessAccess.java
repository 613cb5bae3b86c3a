package id.alur.training.plan;

import id.alur.identity.CandidateGroup;
import id.alur.identity.CandidateGroup.HeadOf;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.personnel.Register;
import id.alur.personnel.Unit;
import id.alur.security.Principals;
import id.alur.training.TrainingRoles;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose figures the current person may see (UC-113 BR-1): BKPSDM's training officers the whole city with names, the head of an agency
 * that agency with the names of those whose superior the head is. Nobody else sees anything.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FairnessAccess {

    /**
     * @param all the whole city
     * @param agencies those that may be seen, by name
     * @param superior null: names of everybody; otherwise of those whose superior this is
     */
    record Scope(boolean all, List<Unit> agencies, @Nullable EmployeeId superior) {

        boolean nothing() {
            return !all && agencies.isEmpty();
        }
    }

    private final Principals principals;
    private final Register register;

    FairnessAccess(Principals principals, Register register) {
        this.principals = principals;
        this.register = register;
    }

    Scope scope() {
        EmployeeId me = CurrentUser.require();
        boolean officer = CurrentUser.has(TrainingRoles.BKPSDM_TRAINING);
        Set<CandidateGroup> groups = officer ? Set.of() : principals.groupsOf(me);
        // Who leads no unit needs no list of them.
        if (!officer && groups.stream().noneMatch(HeadOf.class::isInstance)) {
            return new Scope(false, List.of(), me);
        }
        List<Unit> agencies = register.units().stream()
                .filter(unit -> unit.id().equals(unit.opdId()) && unit.active())
                .filter(unit -> officer || groups.contains(CandidateGroup.headOf(unit.code())))
                .toList();
        return new Scope(officer, agencies, officer ? null : me);
    }

    /** @throws AccessDeniedException when there is nothing this person may see */
    Scope requireAny() {
        Scope scope = scope();
        if (scope.nothing()) {
            throw new AccessDeniedException("No agency's learning is this person's business");
        }
        return scope;
    }

    /**
     * The agency to show.
     *
     * @param asked null: the whole city, which for a head is the agency
     * @return null for the whole city
     * @throws AccessDeniedException when that agency is none of this person's business
     */
    static @Nullable UnitId narrow(Scope scope, @Nullable UnitId asked) {
        if (asked == null) {
            return scope.all() ? null : scope.agencies().getFirst().id();
        }
        if (scope.agencies().stream().noneMatch(agency -> agency.id().equals(asked))) {
            throw new AccessDeniedException("This agency's learning is not this person's business");
        }
        return asked;
    }
}
