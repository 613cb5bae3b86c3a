package id.alur.budget;

import id.alur.funding.FundsOverseers;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CandidateGroup.HeadOf;
import id.alur.identity.CandidateGroup.OfRole;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.security.Principals;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose money the current person may see and change (UC-112 BR-6): budget officers (PPTK) and the {@link FundsOverseers} that
 * of the city, a budget officer of one agency that of the agency, its head sees it. Nobody else sees anything.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BudgetAccess {

    /**
     * @param all may see and change everything
     * @param seen codes of the agencies that may be seen besides
     * @param changed codes of the agencies that may be changed besides
     */
    record Scope(boolean all, Set<String> seen, Set<String> changed) {

        boolean nothing() {
            return !all && seen.isEmpty();
        }

        boolean mayChange(String unitCode) {
            return all || changed.contains(unitCode);
        }

        boolean maySee(String unitCode) {
            return all || seen.contains(unitCode);
        }

        /** For {@code any (:codes)}. */
        String[] codes() {
            return seen.toArray(String[]::new);
        }
    }

    private final Principals principals;
    private final List<FundsOverseers> overseers;
    private final BudgetPageRepository agencies;

    BudgetAccess(Principals principals, List<FundsOverseers> overseers, BudgetPageRepository agencies) {
        this.principals = principals;
        this.overseers = overseers;
        this.agencies = agencies;
    }

    /** What the current person may; nothing is an answer too. */
    Scope scope() {
        if (SystemUser.isActing() || CurrentUser.has(BudgetRoles.BUDGET_OFFICER) || oversees()) {
            return new Scope(true, Set.of(), Set.of());
        }
        Set<String> seen = new TreeSet<>();
        Set<String> changed = new TreeSet<>();
        EmployeeId me = CurrentUser.require();
        for (CandidateGroup group : principals.groupsOf(me)) {
            if (group instanceof OfRole(String role, String unit)
                    && unit != null
                    && role.equals(BudgetRoles.BUDGET_OFFICER.code())) {
                changed.add(unit);
                seen.add(unit);
            } else if (group instanceof HeadOf(String unit)) {
                seen.add(unit);
            }
        }
        // Heads of divisions lead a unit too, but no agency.
        Set<String> known = seen.isEmpty() ? Set.of() : agencies.agencyCodes(seen);
        seen.retainAll(known);
        changed.retainAll(known);
        return new Scope(false, seen, changed);
    }

    private boolean oversees() {
        return overseers.stream().anyMatch(one -> CurrentUser.has(one.role()));
    }

    /** @throws AccessDeniedException when there is nothing this person may see */
    Scope requireAny() {
        Scope scope = scope();
        if (scope.nothing()) {
            throw new AccessDeniedException("No budget line is this person's business");
        }
        return scope;
    }

    /** @throws AccessDeniedException unless the current person may change the agency's lines */
    void requireChange(String unitCode) {
        if (!scope().mayChange(unitCode)) {
            throw new AccessDeniedException("This agency's budget is not this person's business");
        }
    }
}
