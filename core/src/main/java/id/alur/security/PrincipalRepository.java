package id.alur.security;

import id.alur.identity.CandidateGroup;
import id.alur.identity.CandidateGroup.HeadOf;
import id.alur.identity.CandidateGroup.OfRole;
import id.alur.identity.CandidateGroup.Person;
import id.alur.identity.CandidateGroup.SupervisorOf;
import id.alur.identity.EmployeeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads groups from register and role grants; the forward direction is the function {@code security.principal_of}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PrincipalRepository {

    private final JdbcClient jdbc;

    PrincipalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> groupsOf(EmployeeId employee, LocalDate today) {
        return jdbc.sql("select security.principal_of(:employee, :today)")
                .param("employee", employee.value())
                .param("today", today)
                .query((row, index) -> row.getString(1))
                .set();
    }

    /** A person has one superior, so a group of whose superior one is has no other member. */
    Set<String> groupsOfAlone(EmployeeId employee, LocalDate today) {
        return jdbc.sql("""
                        with mine as (select name from security.principal_of(:employee, :today) g (name))
                        select name from mine where not %1$s
                        union all
                        select name from mine
                        cross join lateral (select %2$s as role,
                                                   %3$s as unit) r
                        where %1$s
                          and not exists (
                              select from security.role_grant g
                              join personnel.employee e on e.id = g.employee_id and e.active and e.id <> :employee
                              left join personnel.unit u on u.id = g.unit_id
                              where g.role = r.role and u.code is not distinct from r.unit
                                and :today between g.valid_from and coalesce(g.valid_to, 'infinity'::date))
                          and not exists (
                              select from security.office_holder o
                              where r.unit is null and o.role = r.role and o.employee_id <> :employee)
                          and not exists (
                              select from personnel.unit u
                              join personnel.position p on p.unit_id = u.id and p.head
                              join personnel.employee e on e.position_id = p.id and e.active and e.id <> :employee
                              where r.role = 'opd-head' and u.code = r.unit)""".formatted(
                        CandidateGroup.sqlIsRole("name"), CandidateGroup.sqlRole("name"), CandidateGroup.sqlUnitOfRole("name")))
                .param("employee", employee.value())
                .param("today", today)
                .query((row, index) -> row.getString(1))
                .set();
    }

    List<EmployeeId> holdersOf(CandidateGroup group, LocalDate today) {
        return switch (group) {
            case SupervisorOf one -> supervisorOf(one.employee().value());
            case Person one -> active(one.employee().value());
            case HeadOf unit -> headsOf(unit.unit());
            case OfRole role -> holdersOfRole(role.code(), role.unit(), today);
        };
    }

    private List<EmployeeId> supervisorOf(UUID employee) {
        return jdbc.sql("""
                        select s.id from personnel.employee e join personnel.employee s on s.id = e.superior_id
                        where e.id = :employee and s.active""")
                .param("employee", employee)
                .query((row, index) -> new EmployeeId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<EmployeeId> active(UUID employee) {
        return jdbc.sql("select id from personnel.employee where id = :employee and active")
                .param("employee", employee)
                .query((row, index) -> new EmployeeId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<EmployeeId> headsOf(String unit) {
        return jdbc.sql("""
                        select e.id
                        from personnel.unit u
                        join personnel.position p on p.unit_id = u.id and p.head
                        join personnel.employee e on e.position_id = p.id and e.active
                        where u.code = :unit order by e.name, e.id""")
                .param("unit", unit)
                .query((row, index) -> new EmployeeId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<EmployeeId> holdersOfRole(String role, @Nullable String unit, LocalDate today) {
        return jdbc.sql("""
                        select e.name, e.id
                        from security.role_grant g
                        join personnel.employee e on e.id = g.employee_id and e.active
                        left join personnel.unit u on u.id = g.unit_id
                        where g.role = :role and u.code is not distinct from cast(:unit as text)
                          and :today between g.valid_from and coalesce(g.valid_to, 'infinity'::date)
                        union
                        select e.name, e.id
                        from security.office_holder o join personnel.employee e on e.id = o.employee_id
                        where o.role = :role and cast(:unit as text) is null
                        order by name, id""")
                .param("role", role)
                .param("unit", unit)
                .param("today", today)
                .query((row, index) -> new EmployeeId(row.getObject("id", UUID.class)))
                .list();
    }
}
