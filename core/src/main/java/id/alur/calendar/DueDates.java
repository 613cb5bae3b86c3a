package id.alur.calendar;

import id.alur.identity.CandidateGroup;
import id.alur.shared.LiveTopics;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that stands on the calendar, computed again when holidays, or the week of a unit, have changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DueDates {

    private final JdbcClient jdbc;
    private final CaseClockRepository clocks;
    private final ObjectProvider<ClockListener> listeners;
    private final Clock clock;

    DueDates(JdbcClient jdbc, CaseClockRepository clocks, ObjectProvider<ClockListener> listeners, Clock clock) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Open tasks, running clocks of cases and what features keep of them. */
    Moved recompute() {
        int tasks = tasks();
        List<MovedClock> moved =
                clocks.recompute(clock.instant(), clock.getZone().getId());
        if (!moved.isEmpty()) {
            listeners.orderedStream().forEach(listener -> listener.moved(moved));
        }
        if (tasks + moved.size() > 0) {
            // Open browsers look again at every list.
            LiveTopics.announce(jdbc, LiveTopics.ALL);
        }
        return new Moved(tasks, moved.size());
    }

    /** Tasks of one rule, day and week have one due date: a million of them need few computations. */
    private int tasks() {
        return jdbc.sql("""
                        with wanted as materialized (
                            select s.id, calendar.week_of(s.groups) as week from task.candidate_set s),
                        open as (
                            select t.user_task_key, t.deadline_rule, cast(t.created_at at time zone :zone as date) as day, t.created_at,
                                   case when w.id is not null then w.week
                                        when t.holder is not null then calendar.week_of(array[""" + CandidateGroup.sqlPerson("t.holder") + """
                                        ]) end as week
                            from task.task t left join wanted w on w.id = t.candidate_set_id
                            where t.open and t.due_date is not null and t.deadline_rule is not null
                              -- Hours go by on holidays, too.
                              and exists (select from calendar.deadline_rule r where r.code = t.deadline_rule and r.unit <> 'HOUR')),
                        fresh as (
                            select c.deadline_rule, c.day, c.week, f.due, f.provisional, f.counted_week
                            from (select deadline_rule, day, week, min(created_at) as created_at from open group by 1, 2, 3) c
                            cross join lateral calendar.due(c.deadline_rule, c.created_at, c.week, :zone) f)
                        update task.task t set due_date = fresh.due, due_provisional = fresh.provisional, week = fresh.counted_week,
                            version = t.version + 1
                        from open join fresh on fresh.deadline_rule = open.deadline_rule and fresh.day = open.day
                            and fresh.week is not distinct from open.week
                        where t.user_task_key = open.user_task_key
                          and (t.due_date, t.due_provisional, t.week) is distinct from (fresh.due, fresh.provisional, fresh.counted_week)""")
                .param("zone", clock.getZone().getId())
                .update();
    }

    record Moved(int tasks, int clocks) {}
}
