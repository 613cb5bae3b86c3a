package id.alur.calendar;

import id.alur.audit.AuditTrail;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which units work six days a week (Perpres 21/2023 Ps 8: services to the public); all others work five. Deadlines are counted in the
 * week of the unit that has to act.
 */
@Service
public class WorkingWeeks {

    private final JdbcClient jdbc;
    private final DueDates dueDates;
    private final AuditTrail audit;

    WorkingWeeks(JdbcClient jdbc, DueDates dueDates, AuditTrail audit) {
        this.jdbc = jdbc;
        this.dueDates = dueDates;
        this.audit = audit;
    }

    /** The units with their weeks, by name; only active ones. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<UnitWeek> all() {
        return jdbc.sql("select id, code, name, work_week from personnel.unit where active order by name, code")
                .query((row, index) -> new UnitWeek(
                        new UnitId(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        row.getString("name"),
                        Week.ofDays(row.getInt("work_week"))))
                .list();
    }

    /** The week of the unit in which somebody works; five days for whoever the register does not know. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Week of(EmployeeId person) {
        return jdbc.sql("""
                        select u.work_week from personnel.employee e
                        join personnel.position p on p.id = e.position_id join personnel.unit u on u.id = p.unit_id
                        where e.id = :person""")
                .param("person", person.value())
                .query((row, index) -> Week.ofDays(row.getInt(1)))
                .optional()
                .orElse(Week.FIVE_DAY);
    }

    /**
     * Sets the week of a unit, and of all units below it, and moves the deadlines that stand on it.
     *
     * @param below also the units that belong to it
     * @return how many open tasks and running deadlines of cases have moved
     */
    @Transactional
    @PreAuthorize("hasAnyRole('OPERATOR', 'BKPSDM_REGISTER')")
    public int set(UnitId unit, Week week, boolean below) {
        List<String> changed = jdbc.sql("""
                        with recursive part as (
                            select id from personnel.unit where id = :unit
                            union
                            select u.id from personnel.unit u join part on u.parent_id = part.id where :below)
                        update personnel.unit u set work_week = :week, version = u.version + 1, changed_at = clock_timestamp()
                        from part where part.id = u.id and u.work_week <> :week returning u.code""")
                .param("unit", unit.value())
                .param("below", below)
                .param("week", week.days())
                .query((row, index) -> row.getString("code"))
                .list();
        if (changed.isEmpty()) {
            requireKnown(unit);
            return 0;
        }
        DueDates.Moved moved = dueDates.recompute();
        audit.record(
                "calendar.set-week",
                "unit",
                unit.toString(),
                null,
                Map.of("days", week.days(), "units", changed.size(), "recomputedTasks", moved.tasks()));
        return moved.tasks() + moved.clocks();
    }

    private void requireKnown(UnitId unit) {
        if (jdbc.sql("select id from personnel.unit where id = :unit")
                .param("unit", unit.value())
                .query(UUID.class)
                .optional()
                .isEmpty()) {
            throw new NotFoundException("error.calendar.unit-not-found");
        }
    }
}
