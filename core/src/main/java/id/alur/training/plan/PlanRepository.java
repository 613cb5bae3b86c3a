package id.alur.training.plan;

import id.alur.funding.FundingPriority;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.training.course.CourseId;
import id.alur.training.request.GapKind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Needs of agencies, each with the people it names. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PlanRepository {

    private static final String NEED = """
            select n.*, array(select p.employee_id from training.plan_need_person p where p.need_id = n.id order by p.employee_id) as named
            from training.plan_need n
            """;

    /** The sum of an agency's budget lines of a year. */
    record Ceiling(BigDecimal amount, int lines) {

        static final Ceiling NONE = new Ceiling(BigDecimal.ZERO, 0);
    }

    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of the plan; whoever else wants one waits until this transaction ends. */
    int nextNumber(UnitId unit, int year) {
        return jdbc.sql("""
                        insert into training.plan as p (unit_id, year, last_number) values (:unit, :year, 1)
                        on conflict (unit_id, year) do update set last_number = p.last_number + 1 returning last_number""")
                .param("unit", unit.value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    PlanNeedId insert(UnitId unit, int year, int number, String by, Instant at) {
        PlanNeedId id = new PlanNeedId(UUID.randomUUID());
        jdbc.sql("""
                        insert into training.plan_need (id, unit_id, year, number, changed_by, changed_at)
                        values (:id, :unit, :year, :number, :by, :at)""")
                .param("id", id.value())
                .param("unit", unit.value())
                .param("year", year)
                .param("number", number)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        return id;
    }

    /** Returns false when somebody else changed the need meanwhile. */
    boolean update(PlanNeedId id, long seenVersion, NeedDraft data, String by, Instant at) {
        int updated = jdbc.sql("""
                        update training.plan_need set competence = :competence, gap_kind = :gap, form_code = :form, course_id = :course,
                            people = :people, priority = :priority, reason = :reason, provider = :provider,
                            curriculum = :curriculum, quarter = :quarter, cost = :cost, changed_by = :by, changed_at = :at,
                            version = version + 1
                        where id = :id and version = :version""")
                .param("competence", data.competence())
                .param("gap", name(data.gap()))
                .param("form", data.formCode())
                .param("course", data.course() == null ? null : data.course().value())
                .param("people", data.people())
                .param("priority", name(data.priority()))
                .param("reason", data.reason())
                .param("provider", data.provider())
                .param("curriculum", data.curriculum())
                .param("quarter", data.quarter())
                .param("cost", data.cost())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .param("version", seenVersion)
                .update();
        if (updated == 0) {
            return false;
        }
        UUID[] named = data.named().stream().map(EmployeeId::value).toArray(UUID[]::new);
        jdbc.sql("delete from training.plan_need_person where need_id = :id and employee_id <> all (:named)")
                .param("id", id.value())
                .param("named", named)
                .update();
        jdbc.sql("""
                        insert into training.plan_need_person (need_id, employee_id) select :id, unnest(:named)
                        on conflict do nothing""").param("id", id.value()).param("named", named).update();
        return true;
    }

    /** Returns false when somebody else changed the need meanwhile. */
    boolean delete(PlanNeedId id, long seenVersion) {
        return jdbc.sql("delete from training.plan_need where id = :id and version = :version")
                        .param("id", id.value())
                        .param("version", seenVersion)
                        .update()
                > 0;
    }

    Optional<PlanNeed> find(PlanNeedId id) {
        return jdbc.sql(NEED + "where n.id = :id")
                .param("id", id.value())
                .query(PlanRepository::need)
                .optional();
    }

    /** By agency and number. */
    List<PlanNeed> needs(Collection<UnitId> units, int year) {
        return jdbc.sql(NEED + "where n.year = :year and n.unit_id = any (:units) order by n.unit_id, n.number")
                .param("year", year)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(PlanRepository::need)
                .list();
    }

    /** As it was set, by number. */
    List<PlanNeed> needs(UnitId unit, int year, int revision) {
        return jdbc.sql("""
                        select n.*, 0 as version from training.plan_revision_need n
                        where n.unit_id = :unit and n.year = :year and n.revision = :revision order by n.number""")
                .param("unit", unit.value())
                .param("year", year)
                .param("revision", revision)
                .query(PlanRepository::need)
                .list();
    }

    Map<UnitId, Ceiling> ceilings(int year) {
        Map<UnitId, Ceiling> ceilings = new HashMap<>();
        jdbc.sql("""
                        select unit_id, sum(ceiling) as ceiling, count(*) as lines
                        from training.budget_line where year = :year group by unit_id""").param("year", year).query(row -> {
            ceilings.put(
                    new UnitId(row.getObject("unit_id", UUID.class)),
                    new Ceiling(row.getBigDecimal("ceiling"), row.getInt("lines")));
        });
        return ceilings;
    }

    /** Whether all of these people work in the agency. */
    boolean allWorkIn(UnitId agency, Collection<EmployeeId> people) {
        return jdbc.sql("""
                        select count(*) = cardinality(:people) from personnel.employee e
                        join personnel.position p on p.id = e.position_id
                        join personnel.unit u on u.id = p.unit_id
                        where e.active and u.opd_id = :agency and e.id = any (:people)""")
                .param("people", people.stream().map(EmployeeId::value).toArray(UUID[]::new))
                .param("agency", agency.value())
                .query(Boolean.class)
                .single();
    }

    /** Active people of the agency by their NIP; numbers that nobody there has are left out. */
    Map<String, EmployeeId> byNip(UnitId agency, Collection<String> nips) {
        Map<String, EmployeeId> people = new HashMap<>();
        jdbc.sql("""
                        select e.nip, e.id from personnel.employee e
                        join personnel.position p on p.id = e.position_id
                        join personnel.unit u on u.id = p.unit_id
                        where e.active and u.opd_id = :agency and e.nip = any (:nips)""")
                .param("agency", agency.value())
                .param("nips", nips.toArray(String[]::new))
                .query(row -> {
                    people.put(row.getString("nip"), new EmployeeId(row.getObject("id", UUID.class)));
                });
        return people;
    }

    /** Courses by code, those that are offered no more too. */
    Map<String, CourseId> courses() {
        Map<String, CourseId> courses = new HashMap<>();
        jdbc.sql("select code, id from training.course").query(row -> {
            courses.put(row.getString("code"), new CourseId(row.getObject("id", UUID.class)));
        });
        return courses;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static PlanNeed need(ResultSet row, int number) throws SQLException {
        UUID course = row.getObject("course_id", UUID.class);
        String gap = row.getString("gap_kind");
        String priority = row.getString("priority");
        List<EmployeeId> named = Arrays.stream((UUID[]) row.getArray("named").getArray())
                .map(EmployeeId::new)
                .toList();
        return new PlanNeed(
                new PlanNeedId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getInt("year"),
                row.getInt("number"),
                row.getLong("version"),
                new NeedDraft(
                        row.getString("competence"),
                        gap == null ? null : GapKind.valueOf(gap),
                        row.getString("form_code"),
                        course == null ? null : new CourseId(course),
                        row.getObject("people", Integer.class),
                        named,
                        priority == null ? null : FundingPriority.valueOf(priority),
                        row.getString("reason"),
                        row.getString("provider"),
                        row.getString("curriculum"),
                        row.getObject("quarter", Integer.class),
                        row.getBigDecimal("cost")));
    }
}
