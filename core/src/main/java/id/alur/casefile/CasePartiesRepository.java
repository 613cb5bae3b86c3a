package id.alur.casefile;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads whom a case is about, who started it, and the cases it belongs to or that belong to it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CasePartiesRepository {

    private final JdbcClient jdbc;

    CasePartiesRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Names(
            String subject,
            @Nullable String position,
            @Nullable String subjectContact,
            @Nullable String starter,
            @Nullable String unit) {}

    Names names(CaseFileId id) {
        return jdbc.sql("""
                        select coalesce(personnel.display_name(s), su.name, so.name) as subject, p.title, so.contact,
                               coalesce(personnel.display_name(st), sto.name) as starter,
                               case when u.id is distinct from su.id then u.name end as unit
                        from casefile.case_file c
                        left join personnel.employee s on s.id = c.subject_employee_id
                        left join personnel.position p on p.id = s.position_id
                        left join personnel.unit su on su.id = c.subject_unit_id
                        left join casefile.outsider so on so.id = c.subject_outsider_id
                        left join personnel.employee st on st.id = c.starter_employee_id
                        left join casefile.outsider sto on sto.id = c.starter_outsider_id
                        left join personnel.unit u on u.id = c.owning_unit_id
                        where c.id = :id""")
                .param("id", id.value())
                .query((row, index) -> new Names(
                        row.getString("subject"),
                        row.getString("title"),
                        row.getString("contact"),
                        row.getString("starter"),
                        row.getString("unit")))
                .single();
    }

    List<String> displayNames(List<EmployeeId> people) {
        return jdbc.sql("""
                        select personnel.display_name(e) as name from personnel.employee e
                        where e.id = any (cast(:ids as uuid[])) order by e.name""")
                .param("ids", people.stream().map(EmployeeId::value).toArray(UUID[]::new))
                .query((row, index) -> row.getString("name"))
                .list();
    }

    /** Whom the case is about, who opened it, who has one of its open tasks, and who left a comment; those who left are not told. */
    List<EmployeeId> concerned(CaseFileId id) {
        return jdbc.sql("""
                        select e.id from personnel.employee e
                        where e.active and e.id in (
                            select subject_employee_id from casefile.case_file where id = :id
                            union select starter_employee_id from casefile.case_file where id = :id
                            union select author_id from casefile.comment where case_id = :id
                            union select cast(holder as uuid) from task.task
                                  where case_id = :id and open and holder ~ '^[0-9a-f-]{36}$')
                        order by e.id""")
                .param("id", id.value())
                .query((row, index) -> new EmployeeId(row.getObject("id", UUID.class)))
                .list();
    }

    /** @param person what {@link CaseAccess#MAY_READ} needs to know */
    @Nullable
    RelatedCase parent(CaseFileId id, Map<String, Object> person) {
        return jdbc.sql("""
                        select c.id, c.number, c.title, c.state, c.outcome, c.decided
                        from casefile.case_file child join casefile.case_file c on c.id = child.parent_case_id
                        where child.id = :id and\s""" + CaseAccess.MAY_READ)
                .params(person)
                .param("id", id.value())
                .query((row, index) -> related(row))
                .optional()
                .orElse(null);
    }

    Page<RelatedCase> children(CaseFileId id, Map<String, Object> person) {
        List<RelatedCase> found = jdbc.sql("""
                        select c.id, c.number, c.title, c.state, c.outcome, c.decided
                        from casefile.case_file c where c.parent_case_id = :id and %s
                        order by c.opened_at desc, c.id limit :limit""".formatted(CaseAccess.MAY_READ))
                .params(person)
                .param("id", id.value())
                .param("limit", CaseView.MAX_CHILDREN + 1)
                .query((row, index) -> related(row))
                .list();
        boolean more = found.size() > CaseView.MAX_CHILDREN;
        List<RelatedCase> shown = more ? found.subList(0, CaseView.MAX_CHILDREN) : found;
        return new Page<>(shown, shown.size(), more);
    }

    /** @return false when there is no such case */
    boolean setParent(CaseFileId id, @Nullable CaseFileId parent) {
        return jdbc.sql("update casefile.case_file set parent_case_id = :parent, version = version + 1 where id = :id")
                        .param("id", id.value())
                        .param("parent", parent == null ? null : parent.value())
                        .update()
                == 1;
    }

    /** @return false when the person was barred already */
    boolean insertBar(CaseFileId id, EmployeeId person, BarReason reason, Instant at) {
        return jdbc.sql("""
                                insert into casefile.case_bar (case_id, employee_id, reason, since)
                                values (:case, :person, :reason, :at) on conflict do nothing""")
                        .param("case", id.value())
                        .param("person", person.value())
                        .param("reason", reason.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Set<EmployeeId> barred(CaseFileId id) {
        return jdbc.sql("select employee_id from casefile.case_bar where case_id = :case")
                .param("case", id.value())
                .query((row, index) -> new EmployeeId(row.getObject("employee_id", UUID.class)))
                .set();
    }

    private static RelatedCase related(ResultSet row) throws SQLException {
        return new RelatedCase(
                new CaseFileId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                "OPEN".equals(row.getString("state")),
                row.getString("outcome"),
                row.getString("decided"));
    }
}
