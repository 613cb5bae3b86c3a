package id.alur.reminder;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EscalationOfficeRepository {

    private final JdbcClient jdbc;

    EscalationOfficeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row for all other roles first, then by role and day. */
    List<EscalationOffice> all() {
        return jdbc.sql("select * from reminder.escalation_office order by role, valid_from")
                .query((row, number) -> new EscalationOffice(
                        row.getString("role"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("escalate_to"),
                        row.getString("source")))
                .list();
    }

    void save(EscalationOffice office) {
        jdbc.sql("""
                        insert into reminder.escalation_office (role, valid_from, escalate_to, source)
                        values (:role, :from, :to, :source)
                        on conflict (role, valid_from) do update set escalate_to = excluded.escalate_to, source = excluded.source""")
                .param("role", office.role())
                .param("from", office.validFrom())
                .param("to", office.escalateTo())
                .param("source", office.source())
                .update();
    }

    /**
     * Open tasks with a deadline that are for these roles.
     *
     * @param others also those of roles that have no row of their own
     */
    int openTasks(List<String> roles, boolean others) {
        return jdbc.sql("""
                        with sets as materialized (
                            select distinct c.id from task.candidate_set c cross join lateral unnest(c.groups) g
                            where security.role_of(g) = any (:roles)
                               or :others and security.role_of(g) is not null
                                  and not exists (select from reminder.escalation_office o where o.role = security.role_of(g)))
                        select count(*)::int from task.task t
                        where t.open and t.due_date is not null and t.candidate_set_id in (select id from sets)""")
                .param("roles", roles.toArray(String[]::new))
                .param("others", others)
                .query(Integer.class)
                .single();
    }
}
