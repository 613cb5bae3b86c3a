package id.alur.training.learning;

import id.alur.identity.EmployeeId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Competences, which courses teach them, and how far people are from them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CompetenceRepository {

    private final JdbcClient jdbc;

    CompetenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Competence> all() {
        return jdbc.sql("select code, name from training.competence where active order by name, code")
                .query((row, number) -> new Competence(row.getString("code"), row.getString("name")))
                .list();
    }

    boolean exists(String code) {
        return jdbc.sql("select exists (select from training.competence where code = :code and active)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** Widest gap first. */
    List<CompetenceGap> gaps(EmployeeId employee) {
        return jdbc.sql("""
                        select g.employee_id, g.competence_code, c.name, g.required_level, g.current_level, g.assessed_on, g.version
                        from training.competence_gap g join training.competence c on c.code = g.competence_code
                        where g.employee_id = :employee and c.active
                        order by g.required_level - g.current_level desc, c.name""")
                .param("employee", employee.value())
                .query((row, number) -> new CompetenceGap(
                        new EmployeeId(row.getObject("employee_id", UUID.class)),
                        row.getString("competence_code"),
                        row.getString("name"),
                        row.getInt("required_level"),
                        row.getInt("current_level"),
                        row.getObject("assessed_on", LocalDate.class),
                        row.getLong("version")))
                .list();
    }

    /** The competences each course teaches, by course code; courses that teach none are left out. */
    Map<String, List<String>> taught() {
        record Teaches(String course, String competence) {}
        return jdbc
                .sql(
                        "select course_code, competence_code from training.course_competence order by course_code, competence_code")
                .query((row, number) -> new Teaches(row.getString("course_code"), row.getString("competence_code")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Teaches::course, Collectors.mapping(Teaches::competence, Collectors.toList())));
    }

    /** Names, in their order. */
    List<String> taughtBy(String course) {
        return jdbc.sql("""
                        select c.name from training.course_competence t join training.competence c on c.code = t.competence_code
                        where t.course_code = :course order by c.name""")
                .param("course", course)
                .query((row, number) -> row.getString("name"))
                .list();
    }

    /** Returns whether anything changed. */
    boolean saveGap(
            EmployeeId employee, String competence, int required, int current, LocalDate on, String by, Instant at) {
        return jdbc.sql("""
                        insert into training.competence_gap as g
                            (employee_id, competence_code, required_level, current_level, assessed_on, changed_by, changed_at)
                        values (:employee, :competence, :required, :current, :on, :by, :at)
                        on conflict (employee_id, competence_code) do update
                        set required_level = excluded.required_level, current_level = excluded.current_level,
                            assessed_on = excluded.assessed_on, changed_by = excluded.changed_by,
                            changed_at = excluded.changed_at, version = g.version + 1
                        where (g.required_level, g.current_level, g.assessed_on)
                            is distinct from (excluded.required_level, excluded.current_level, excluded.assessed_on)""")
                        .param("employee", employee.value())
                        .param("competence", competence)
                        .param("required", required)
                        .param("current", current)
                        .param("on", on)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Every competence, also those that are assessed no more; by code. */
    List<CompetenceEntry> entries() {
        return jdbc.sql("""
                        select c.code, c.name, c.active,
                            coalesce((select string_agg(t.course_code, '|' order by t.course_code)
                                      from training.course_competence t where t.competence_code = c.code), '') as courses
                        from training.competence c order by c.code""")
                .query((row, number) -> new CompetenceEntry(
                        row.getString("code"),
                        row.getString("name"),
                        List.of(row.getString("courses").split("\\|", -1)),
                        row.getBoolean("active")))
                .list();
    }

    /** The competence with all courses that teach it. */
    void save(CompetenceEntry entry) {
        jdbc.sql("""
                        insert into training.competence as c (code, name, active) values (:code, :name, :active)
                        on conflict (code) do update set name = excluded.name, active = excluded.active, version = c.version + 1
                        where (c.name, c.active) is distinct from (excluded.name, excluded.active)""")
                .param("code", entry.code())
                .param("name", entry.name())
                .param("active", entry.active())
                .update();
        String[] courses = entry.courses().toArray(String[]::new);
        jdbc.sql(
                        "delete from training.course_competence where competence_code = :code and course_code <> all (:courses)")
                .param("code", entry.code())
                .param("courses", courses)
                .update();
        jdbc.sql("""
                        insert into training.course_competence (course_code, competence_code)
                        select course, :code from unnest(:courses) as course where course <> '' on conflict do nothing""").param("code", entry.code()).param("courses", courses).update();
    }

    List<CourseTrait> traits() {
        return jdbc.sql(
                        "select course_code, trait, valid_from, source from training.course_trait order by course_code, trait")
                .query((row, number) -> new CourseTrait(
                        row.getString("course_code"),
                        CourseTrait.Trait.valueOf(row.getString("trait")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("source")))
                .list();
    }

    void removeTrait(String course, CourseTrait.Trait trait) {
        jdbc.sql("delete from training.course_trait where course_code = :course and trait = :trait")
                .param("course", course)
                .param("trait", trait.name())
                .update();
    }

    int saveTrait(String course, String trait, LocalDate validFrom, String source) {
        return jdbc.sql("""
                        insert into training.course_trait as t (course_code, trait, valid_from, source)
                        values (:course, :trait, :from, :source)
                        on conflict (course_code, trait) do update set valid_from = excluded.valid_from, source = excluded.source
                        where (t.valid_from, t.source) is distinct from (excluded.valid_from, excluded.source)""")
                .param("course", course)
                .param("trait", trait)
                .param("from", validFrom)
                .param("source", source)
                .update();
    }
}
