package id.alur.task;

import id.alur.personnel.RegisterListener;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks are found by the present name of the person or unit they are about, and of the unit that person works in. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TaskSearchText implements RegisterListener {

    private final JdbcClient jdbc;

    TaskSearchText(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads the open tasks of the people concerned by index; locks in the order in which the projector does. */
    @Override
    public void registerChanged(Instant since) {
        jdbc.sql("""
                        with concerned as materialized (
                            select e.id, personnel.display_name(e) as name, u.name as unit
                            from personnel.employee e
                            join personnel.position p on p.id = e.position_id
                            join personnel.unit u on u.id = p.unit_id
                            where e.changed_at >= :since or p.changed_at >= :since or u.changed_at >= :since),
                        stale as materialized (
                            select t.user_task_key, n.text
                            from concerned x
                            join task.task t on t.subject_employee_id = x.id and t.open
                            join casefile.case_file c on c.id = t.case_id
                            cross join lateral (
                                select task.search_text(c.number, c.title, x.name, x.unit, t.name) as text) n
                            where t.search_text <> n.text
                            union all
                            select t.user_task_key, n.text
                            from personnel.unit u
                            join casefile.case_file c on c.subject_unit_id = u.id and c.state = 'OPEN'
                            join task.task t on t.case_id = c.id and t.open
                            cross join lateral (
                                select task.search_text(c.number, c.title, null, u.name, t.name) as text) n
                            where u.changed_at >= :since and t.search_text <> n.text),
                        locked as materialized (
                            select t.user_task_key, s.text
                            from stale s join task.task t on t.user_task_key = s.user_task_key
                            order by t.user_task_key
                            for update of t)
                        update task.task t set search_text = s.text from locked s where s.user_task_key = t.user_task_key""").param("since", Timestamp.from(since)).update();
    }
}
