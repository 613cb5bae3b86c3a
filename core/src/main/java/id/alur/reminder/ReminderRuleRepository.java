package id.alur.reminder;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReminderRuleRepository {

    private final JdbcClient jdbc;

    ReminderRuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rule for all others first, then by deadline and day. */
    List<ReminderRule> all() {
        return jdbc.sql("select * from reminder.rule order by deadline_rule, valid_from")
                .query((row, number) -> new ReminderRule(
                        row.getString("deadline_rule"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("days_before", Integer.class),
                        row.getBoolean("on_due"),
                        row.getObject("every_after", Integer.class),
                        row.getObject("escalate_after", Integer.class),
                        row.getString("escalate_to"),
                        row.getString("source")))
                .list();
    }

    void save(ReminderRule rule) {
        jdbc.sql("""
                        insert into reminder.rule
                            (deadline_rule, valid_from, days_before, on_due, every_after, escalate_after, escalate_to, source)
                        values (:deadline, :from, :before, :onDue, :every, :escalateAfter, :escalateTo, :source)
                        on conflict (deadline_rule, valid_from) do update set days_before = excluded.days_before,
                            on_due = excluded.on_due, every_after = excluded.every_after, escalate_after = excluded.escalate_after,
                            escalate_to = excluded.escalate_to, source = excluded.source""")
                .param("deadline", rule.deadline())
                .param("from", rule.validFrom())
                .param("before", rule.daysBefore())
                .param("onDue", rule.onDue())
                .param("every", rule.everyAfter())
                .param("escalateAfter", rule.escalateAfter())
                .param("escalateTo", rule.escalateTo())
                .param("source", rule.source())
                .update();
    }

    boolean isDeadline(String code) {
        return jdbc.sql("select exists (select from calendar.deadline_rule where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /**
     * Open tasks with these deadlines.
     *
     * @param others also those whose deadline has no rule of its own
     */
    int openTasks(List<String> deadlines, boolean others) {
        return jdbc.sql("""
                        select count(*)::int from task.task t
                        where t.open and t.due_date is not null
                          and (t.deadline_rule = any (:deadlines)
                               or :others and not exists (select from reminder.rule r where r.deadline_rule = t.deadline_rule))""")
                .param("deadlines", deadlines.toArray(String[]::new))
                .param("others", others)
                .query(Integer.class)
                .single();
    }
}
