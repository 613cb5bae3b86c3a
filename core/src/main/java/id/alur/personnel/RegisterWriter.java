package id.alur.personnel;

import id.alur.importing.Importer.Outcome;
import id.alur.personnel.EmployeeImporter.Post;
import id.alur.personnel.PositionImporter.PositionRow;
import id.alur.personnel.UnitImporter.UnitRow;
import id.alur.shared.LiveTopics;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The register as files have it: read by code and NIP, and written set-based. A row that says nothing new is not touched. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class RegisterWriter {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    RegisterWriter(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** One at a time changes the register, so that no two changes make a cycle that neither of them is. */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('personnel.register', 0))")
                .query((row, number) -> number)
                .list();
    }

    /** Queues and own lists of everybody may look different now. */
    void announceChange() {
        LiveTopics.announce(jdbc, LiveTopics.ALL);
        jdbc.sql("select pg_notify('alur_right', '*')")
                .query((row, number) -> number)
                .list();
    }

    List<UnitRow> units() {
        return jdbc.sql("""
                        select 0 as row, u.code, u.name, u.kind, p.code as parent, cast(u.work_week as integer) as week, u.active
                        from personnel.unit u left join personnel.unit p on p.id = u.parent_id
                        order by u.code""").query(new SimplePropertyRowMapper<>(UnitRow.class)).list();
    }

    List<PositionRow> positions() {
        return jdbc.sql("""
                        select 0 as row, p.code, p.title, u.code as unit, p.family, p.level, p.teacher, p.head, p.active
                        from personnel.position p join personnel.unit u on u.id = p.unit_id
                        order by p.code""")
                .query(new SimplePropertyRowMapper<>(PositionRow.class))
                .list();
    }

    List<EmployeeRow> employees() {
        return jdbc.sql("""
                        select 0 as row, e.nip, e.nik, e.name, e.title_front, e.title_back, e.sex, e.birth_date, e.kind, e.grade,
                               p.code as position, s.nip as superior, e.email, e.active
                        from personnel.employee e
                        join personnel.position p on p.id = e.position_id
                        left join personnel.employee s on s.id = e.superior_id
                        order by e.nip""")
                .query(new SimplePropertyRowMapper<>(EmployeeRow.class))
                .list();
    }

    /** Who and what is active in a unit. */
    record Occupation(String code, int people, int positions) {}

    /** The units among these that still have active people or posts; units below them count for themselves. */
    Map<String, Occupation> occupied(List<String> units) {
        return jdbc
                .sql("""
                        select u.code, count(e.id) as people, count(distinct p.id) filter (where p.active) as positions
                        from personnel.unit u
                        join personnel.position p on p.unit_id = u.id
                        left join personnel.employee e on e.position_id = p.id and e.active
                        where u.code = any (:units)
                        group by u.code having count(e.id) > 0 or bool_or(p.active)""")
                .param("units", units.toArray(String[]::new))
                .query(new SimplePropertyRowMapper<>(Occupation.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Occupation::code, Function.identity()));
    }

    Set<String> unitCodes() {
        return new HashSet<>(
                jdbc.sql("select code from personnel.unit").query(String.class).list());
    }

    Map<String, Post> posts() {
        return jdbc.sql("""
                        select p.code, u.code as unit, p.head, u.parent_id is null as of_city, p.active
                        from personnel.position p join personnel.unit u on u.id = p.unit_id""").query(new SimplePropertyRowMapper<>(Post.class)).list().stream()
                .collect(Collectors.toMap(Post::code, Function.identity()));
    }

    Outcome applyUnits(List<UnitRow> rows) {
        Outcome outcome = upsert(rows, """
                with incoming as materialized (
                    select coalesce(u.id, uuidv7()) as id, r.*
                    from json_to_recordset(cast(:rows as json)) as r (code text, name text, kind text, parent text, week smallint, active boolean)
                    left join personnel.unit u using (code)),
                known as (select code, id from incoming union select code, id from personnel.unit),
                done as (
                    insert into personnel.unit as u (id, code, name, kind, parent_id, work_week, active, created_at, changed_at)
                    select i.id, i.code, i.name, i.kind, k.id, coalesce(i.week, 5), i.active, :now, :now
                    from incoming i left join known k on k.code = i.parent
                    on conflict (code) do update set name = excluded.name, kind = excluded.kind,
                        parent_id = excluded.parent_id, work_week = excluded.work_week, active = excluded.active,
                        version = u.version + 1, changed_at = excluded.changed_at
                    where (u.name, u.kind, u.parent_id, u.work_week, u.active)
                        is distinct from (excluded.name, excluded.kind, excluded.parent_id, excluded.work_week, excluded.active)
                    returning old.id is null as created)
                select count(*) filter (where created) as created, count(*) filter (where not created) as updated from done""");
        assignAgencies();
        return outcome;
    }

    /** The nearest agency at or above each unit. Derived, so it changes no version. */
    private void assignAgencies() {
        jdbc.sql("""
                        with recursive tree as (
                            select id, case when kind in (:kinds) then id end as opd_id
                            from personnel.unit where parent_id is null
                            union all
                            select u.id, case when u.kind in (:kinds) then u.id else t.opd_id end
                            from personnel.unit u join tree t on u.parent_id = t.id)
                        update personnel.unit u set opd_id = t.opd_id
                        from tree t where t.id = u.id and u.opd_id is distinct from t.opd_id""")
                .param(
                        "kinds",
                        List.of(UnitKind.values()).stream()
                                .filter(UnitKind::isOpd)
                                .map(UnitKind::name)
                                .toList())
                .update();
    }

    Outcome applyPositions(List<PositionRow> rows) {
        return upsert(rows, """
                with done as (
                    insert into personnel.position as p (id, code, title, unit_id, family, level, teacher, head, active, created_at, changed_at)
                    select uuidv7(), r.code, r.title, u.id, r.family, r.level, r.teacher, r.head, r.active, :now, :now
                    from json_to_recordset(cast(:rows as json)) as r (
                        code text, title text, unit text, family text, level text, teacher boolean, head boolean, active boolean)
                    join personnel.unit u on u.code = r.unit
                    on conflict (code) do update set title = excluded.title, unit_id = excluded.unit_id,
                        family = excluded.family, level = excluded.level, teacher = excluded.teacher, head = excluded.head, active = excluded.active,
                        version = p.version + 1, changed_at = excluded.changed_at
                    where (p.title, p.unit_id, p.family, p.level, p.teacher, p.head, p.active) is distinct from
                        (excluded.title, excluded.unit_id, excluded.family, excluded.level, excluded.teacher, excluded.head, excluded.active)
                    returning old.id is null as created)
                select count(*) filter (where created) as created, count(*) filter (where not created) as updated from done""");
    }

    Outcome applyEmployees(List<EmployeeRow> rows) {
        return upsert(rows, """
                with incoming as materialized (
                    select coalesce(e.id, uuidv7()) as id, r.*
                    from json_to_recordset(cast(:rows as json)) as r (
                        nip text, nik text, name text, "titleFront" text, "titleBack" text, sex text, "birthDate" date,
                        kind text, grade text, position text, superior text, email text, active boolean)
                    left join personnel.employee e on e.nip = r.nip),
                known as (select nip, id from incoming union select nip, id from personnel.employee),
                done as (
                    insert into personnel.employee as e (id, nip, nik, name, title_front, title_back, sex, birth_date, kind, grade,
                        position_id, superior_id, email, active, created_at, changed_at)
                    select i.id, i.nip, i.nik, i.name, i."titleFront", i."titleBack", i.sex, i."birthDate", i.kind, i.grade,
                        p.id, k.id, i.email, i.active, :now, :now
                    from incoming i
                    join personnel.position p on p.code = i.position
                    left join known k on k.nip = i.superior
                    on conflict (nip) do update set nik = excluded.nik, name = excluded.name, title_front = excluded.title_front,
                        title_back = excluded.title_back, sex = excluded.sex, birth_date = excluded.birth_date,
                        kind = excluded.kind, grade = excluded.grade, position_id = excluded.position_id,
                        superior_id = excluded.superior_id, email = excluded.email, active = excluded.active,
                        version = e.version + 1, changed_at = excluded.changed_at
                    where (e.nik, e.name, e.title_front, e.title_back, e.sex, e.birth_date, e.kind, e.grade, e.position_id,
                            e.superior_id, e.email, e.active)
                        is distinct from (excluded.nik, excluded.name, excluded.title_front, excluded.title_back, excluded.sex,
                            excluded.birth_date, excluded.kind, excluded.grade, excluded.position_id, excluded.superior_id,
                            excluded.email, excluded.active)
                    returning old.id is null as created)
                select count(*) filter (where created) as created, count(*) filter (where not created) as updated from done""");
    }

    private Outcome upsert(List<?> rows, String sql) {
        return jdbc.sql(sql)
                .param("rows", json.writeValueAsString(rows))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Outcome(rows.size(), row.getInt("created"), row.getInt("updated")))
                .single();
    }
}
