package id.alur.security;

import id.alur.identity.CandidateGroup;
import id.alur.identity.EmployeeId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads groups from register and role grants; the functions {@code security.principal_of} and {@code security.holders_of} say the same
 * in both directions.
 */
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
                                CandidateGroup.sqlIsRole("name"),
                                CandidateGroup.sqlRole("name"),
                                CandidateGroup.sqlUnitOfRole("name")))
                .param("employee", employee.value())
                .param("today", today)
                .query((row, index) -> row.getString(1))
                .set();
    }

    /** Of the people those who cannot log in: without an account, or with one that is off. */
    Set<EmployeeId> withoutAccount(Collection<EmployeeId> people) {
        return new HashSet<>(jdbc.sql("""
                        select p.id from unnest(:people) p (id)
                        where not exists (select from security.account a where a.register_id = p.id and a.enabled)""")
                .param("people", people.stream().map(EmployeeId::value).toArray(UUID[]::new))
                .query((row, index) -> new EmployeeId(row.getObject(1, UUID.class)))
                .list());
    }

    List<EmployeeId> holdersOf(CandidateGroup group, LocalDate today) {
        return jdbc.sql("""
                        select e.id from security.holders_of(:group, :today) h join personnel.employee e on e.id = h.employee_id
                        order by e.name, e.id""")
                .param("group", group.toString())
                .param("today", today)
                .query((row, index) -> new EmployeeId(row.getObject(1, UUID.class)))
                .list();
    }
}
