package id.alur.security;

import id.alur.audit.AuditTrail;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Operators grant roles to others and end them (UC-105). Four eyes: nobody gets a role by their own hand. */
@Service
@Transactional
@PreAuthorize("hasRole('OPERATOR')")
public class RoleGrants {

    private final RoleGrantRepository grants;
    private final AccountListRepository people;
    private final List<RoleListener> listeners;
    private final AuditTrail audit;
    private final Clock clock;

    RoleGrants(
            RoleGrantRepository grants,
            AccountListRepository people,
            List<RoleListener> listeners,
            AuditTrail audit,
            Clock clock) {
        this.grants = grants;
        this.people = people;
        this.listeners = listeners;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Grants a role.
     *
     * @param unit for this unit only; null: for the whole city
     * @param from not before today: what somebody was allowed in the past is not changed afterwards
     * @param to last day; null: until somebody ends it
     */
    public void grant(EmployeeId employee, Role role, @Nullable UnitId unit, LocalDate from, @Nullable LocalDate to) {
        if (CurrentUser.require().equals(employee)) {
            throw new DomainException("error.security.own-role");
        }
        if (role.equals(Role.EMPLOYEE)) {
            throw new IllegalArgumentException("Everybody with an account is an employee");
        }
        AccountRow person =
                people.find(employee).orElseThrow(() -> new NotFoundException("error.security.account-unknown"));
        if (person.technical() || !person.working()) {
            throw new DomainException("error.security.no-role-for");
        }
        if (from.isBefore(LocalDate.now(clock)) || (to != null && to.isBefore(from))) {
            throw new DomainException("error.security.role-days");
        }
        grants.lock();
        if (grants.overlaps(employee, role, unit, from, to)) {
            throw new DomainException("error.security.role-held");
        }
        grants.insert(employee, role, unit, from, to);
        listeners.forEach(RoleListener::rolesChanged);
        Map<String, Object> details = details(role, unit);
        details.put("from", from.toString());
        if (to != null) {
            details.put("to", to.toString());
        }
        audit.record("role.grant", "account", employee.toString(), null, details);
    }

    /**
     * Lets a role end.
     *
     * @param lastDay yesterday at the earliest, which ends it at once: the person is logged out within a second
     */
    public void end(GrantId id, LocalDate lastDay) {
        LocalDate today = LocalDate.now(clock);
        grants.lock();
        GrantedRole grant = grants.lockById(id).orElseThrow(() -> new NotFoundException("error.security.role-unknown"));
        LocalDate validTo = grant.validTo();
        if (lastDay.isBefore(today.minusDays(1)) || (validTo != null && !lastDay.isBefore(validTo))) {
            throw new DomainException("error.security.role-end");
        }
        EmployeeId holder = grant.holder();
        grants.end(id, lastDay);
        listeners.forEach(RoleListener::rolesChanged);
        if (grant.role().equals(Role.OPERATOR) && grant.unitId() == null) {
            LocalDate after = lastDay.plusDays(1);
            if (CurrentUser.require().equals(holder) && !grants.isOperator(holder, after)) {
                throw new DomainException("error.security.own-operator");
            }
            if (!grants.isOperator(holder, after) && !grants.operatorBesides(holder, after)) {
                throw new DomainException("error.security.last-operator");
            }
        }
        Map<String, Object> details = details(grant.role(), grant.unitId());
        details.put("lastDay", lastDay.toString());
        audit.record("role.revoke", "account", holder.toString(), null, details);
    }

    private static Map<String, Object> details(Role role, @Nullable UnitId unit) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("role", role.code());
        if (unit != null) {
            details.put("unit", unit.value().toString());
        }
        return details;
    }
}
