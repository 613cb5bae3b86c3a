package id.alur.reminder;

import id.alur.identity.EmployeeId;
import id.alur.notification.Notifications;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sets behind a morning's digests. They are kept in tables of the transaction, so that each is computed once. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReminderRepository {

    private final JdbcClient jdbc;

    ReminderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the day's digests were made before, or nobody works that day */
    boolean begin(LocalDate today) {
        return jdbc.sql("""
                                insert into reminder.run (day) select :today
                                where exists (select from calendar.day where day = :today and working6) on conflict do nothing""").param("today", today).update() > 0;
    }

    /** Which tasks somebody is to be told of this morning, and who that is. */
    void collect(LocalDate today) {
        jdbc.sql(ReminderSql.TABLES).update();
        jdbc.sql(ReminderSql.STEPS).param("today", today).update();
        people(today, ReminderSql.OWN_AND_QUEUE, ReminderSql.NEW_IN_QUEUE, ReminderSql.ESCALATED);
    }

    /**
     * The same of deadlines in hours, now.
     *
     * @return how many tasks
     */
    int collectOfHours(LocalDate today, Instant now) {
        jdbc.sql(ReminderSql.TABLES).update();
        int tasks = jdbc.sql(ReminderSql.STEPS_OF_HOURS)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .update();
        if (tasks > 0) {
            people(today, ReminderSql.OWN_AND_QUEUE, ReminderSql.ESCALATED);
        }
        return tasks;
    }

    private void people(LocalDate today, String... items) {
        jdbc.sql(ReminderSql.PEOPLE_OF_SETS).param("today", today).update();
        for (String item : items) {
            jdbc.sql(item).param("today", today).update();
        }
    }

    List<Notifications.Digest> digests(LocalDate today, Instant now) {
        return jdbc.sql(ReminderSql.DIGESTS)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query((row, index) -> new Notifications.Digest(
                        new EmployeeId(row.getObject("person", UUID.class)), row.getString("arguments")))
                .list();
    }

    /** What was told is told. */
    void told(LocalDate today) {
        jdbc.sql("""
                        insert into reminder.told as o (user_task_key, step, due_date, told_on, escalated_on)
                        select user_task_key, step, due_date, :today, case when escalates then cast(:today as date) end from reminder_step
                        on conflict (user_task_key) do update set
                            step = excluded.step, told_on = excluded.told_on,
                            escalated_on = coalesce(excluded.escalated_on, case when o.due_date >= excluded.due_date then o.escalated_on end),
                            due_date = excluded.due_date""").param("today", today).update();
    }

    /** What was told is told; tasks that are done are forgotten. */
    void keep(LocalDate today) {
        told(today);
        jdbc.sql("""
                        delete from reminder.told o
                        where not exists (select from task.task t where t.user_task_key = o.user_task_key and t.open)""").update();
        jdbc.sql("delete from reminder.new_task where digest").update();
        jdbc.sql("delete from reminder.run where day < :old")
                .param("old", today.minusMonths(1))
                .update();
    }
}
