package id.alur.security;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes security.role_grant; rows stay for the audit when a role has ended. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RoleGrantRepository {

    private static final String GRANT = """
            select g.id, g.employee_id, g.role, g.unit_id, u.name as unit_name, g.valid_from, g.valid_to
            from security.role_grant g left join personnel.unit u on u.id = g.unit_id
            """;
    /** Accounts that can run Alur today; a lock runs out by itself and does not count. */
    private static final String OPERATORS = """
            select a.employee_id from security.account a left join personnel.employee e on e.id = a.register_id
            where a.enabled and coalesce(a.password_expires_at, 'infinity') > cast(:today as date) and (a.technical or e.active and exists (
                select 1 from security.role_grant g
                where g.employee_id = a.employee_id and g.role = 'operator' and g.unit_id is null
                  and :today between g.valid_from and coalesce(g.valid_to, 'infinity'::date)))""";

    private final JdbcClient jdbc;

    RoleGrantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who may run Alur changes by one transaction after another, so that two operators cannot shut each other out. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('security.operators', 0))")
                .query((row, number) -> Boolean.TRUE)
                .single();
    }

    boolean isOperator(EmployeeId id, LocalDate today) {
        return jdbc.sql("select :id in (" + OPERATORS + ")")
                .param("id", id.value())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    boolean operatorBesides(EmployeeId id, LocalDate today) {
        return jdbc.sql("select exists (select 1 from (" + OPERATORS + ") o where o.employee_id <> :id)")
                .param("id", id.value())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    /** Whether the person holds, or has been promised, anything beyond being an employee. */
    boolean holdsRole(EmployeeId id, LocalDate today) {
        return jdbc.sql("""
                        select exists (select 1 from security.role_grant
                                       where employee_id = :id and coalesce(valid_to, 'infinity'::date) >= :today)""")
                .param("id", id.value())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    /** All that were ever in force or will be; what was ended before its first day is left out. */
    List<GrantedRole> of(EmployeeId id) {
        return jdbc.sql(GRANT + """
                        where g.employee_id = :id and coalesce(g.valid_to, 'infinity'::date) >= g.valid_from
                        order by g.valid_to desc nulls first, g.role, g.valid_from""")
                .param("id", id.value())
                .query((row, number) -> grant(row))
                .list();
    }

    Optional<GrantedRole> lockById(GrantId id) {
        return jdbc.sql(GRANT + "where g.id = :id for update of g")
                .param("id", id.value())
                .query((row, number) -> grant(row))
                .optional();
    }

    /** Whether the same role, for the same unit, runs on some day of the time. */
    boolean overlaps(EmployeeId id, Role role, @Nullable UnitId unit, LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql("""
                        select exists (select 1 from security.role_grant
                                       where employee_id = :id and role = :role and unit_id is not distinct from cast(:unit as uuid)
                                         and valid_from <= coalesce(cast(:to as date), 'infinity'::date)
                                         and coalesce(valid_to, 'infinity'::date) >= greatest(cast(:from as date), valid_from))""")
                .param("id", id.value())
                .param("role", role.code())
                .param("unit", unit == null ? null : unit.value())
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    /** A grant that was ended on its own first day comes back to life. */
    void insert(EmployeeId id, Role role, @Nullable UnitId unit, LocalDate from, @Nullable LocalDate to) {
        jdbc.sql("""
                        insert into security.role_grant (id, employee_id, role, unit_id, valid_from, valid_to)
                        values (:id, :employee, :role, :unit, :from, :to)
                        on conflict (employee_id, role, unit_id, valid_from) do update set valid_to = excluded.valid_to""")
                .param("id", UUID.randomUUID())
                .param("employee", id.value())
                .param("role", role.code())
                .param("unit", unit == null ? null : unit.value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    void end(GrantId id, LocalDate lastDay) {
        jdbc.sql("update security.role_grant set valid_to = :last where id = :id")
                .param("id", id.value())
                .param("last", lastDay)
                .update();
        // Held tasks move at once, open sessions end; see EntitlementWatch of the workers and Sessions.
        jdbc.sql("select pg_notify('alur_right', '*')")
                .query((row, number) -> Boolean.TRUE)
                .list();
    }

    private static GrantedRole grant(ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        String code = row.getString("role");
        return new GrantedRole(
                new GrantId(row.getObject("id", UUID.class)),
                new EmployeeId(row.getObject("employee_id", UUID.class)),
                new Role(code),
                unit == null ? null : new UnitId(unit),
                row.getString("unit_name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
