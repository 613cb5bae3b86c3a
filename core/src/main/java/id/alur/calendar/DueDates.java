package id.alur.calendar;

import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.reference.OpenCase;
import id.alur.reference.ReferenceEffect;
import id.alur.shared.LiveTopics;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that stands on the calendar, computed again when holidays, or the week of a unit, have changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DueDates {

    /** Open tasks whose due date is another now. Those of one rule, day and week have one: a million of them need few computations. */
    private static final String FRESH = """
            with wanted as materialized (
                select s.id, calendar.week_of(s.groups) as week from task.candidate_set s),
            open as (
                select t.user_task_key, t.case_id, t.deadline_rule, cast(t.created_at at time zone :zone as date) as day, t.created_at,
                       t.due_date, t.due_at, t.due_provisional, t.week as kept_week,
                       case when exists (select from calendar.deadline_rule r where r.code = t.deadline_rule and r.unit = 'HOUR')
                            then t.created_at end as moment,
                       case when w.id is not null then w.week
                            when t.holder is not null then calendar.week_of(array[""" + CandidateGroup.sqlPerson("t.holder") + """
                            ]) end as week
                from task.task t left join wanted w on w.id = t.candidate_set_id
                where t.open and t.due_date is not null and t.deadline_rule is not null
                  and (t.deadline_rule = any (cast(:rules as text[])) or cardinality(cast(:rules as text[])) = 0
                       and exists (select from calendar.deadline_rule r where r.code = t.deadline_rule and r.unit <> 'HOUR'))),
            fresh as (
                select c.deadline_rule, c.day, c.moment, c.week, f.due, f.provisional, f.counted_week,
                       nullif(f.ends_at, cast(f.due + 1 as timestamp) at time zone :zone) as due_at
                from (select deadline_rule, day, moment, week, min(created_at) as created_at from open group by 1, 2, 3, 4) c
                cross join lateral calendar.due(c.deadline_rule, c.created_at, c.week, :zone) f),
            moved as (
                select open.user_task_key, open.case_id, fresh.due, fresh.due_at, fresh.provisional, fresh.counted_week
                from open join fresh on fresh.deadline_rule = open.deadline_rule and fresh.day = open.day
                    and fresh.moment is not distinct from open.moment and fresh.week is not distinct from open.week
                where (open.due_date, open.due_at, open.due_provisional, open.kept_week)
                    is distinct from (fresh.due, fresh.due_at, fresh.provisional, fresh.counted_week))
            """;

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
        return recompute(List.of());
    }

    /** @param rules only what stands on these; none: everything, but hours, which go by on holidays, too */
    Moved recompute(List<String> rules) {
        // Locked in the order in which the projection locks them.
        int tasks = jdbc.sql(FRESH + """
                        , locked as materialized (
                            select moved.* from moved join task.task t on t.user_task_key = moved.user_task_key
                            order by t.user_task_key for update of t)
                        update task.task t set due_date = locked.due, due_at = locked.due_at, due_provisional = locked.provisional, week = locked.counted_week,
                            version = t.version + 1
                        from locked where t.user_task_key = locked.user_task_key""")
                .param("rules", rules.toArray(String[]::new))
                .param("zone", clock.getZone().getId())
                .update();
        List<MovedClock> moved =
                clocks.recompute(rules, clock.instant(), clock.getZone().getId());
        if (!moved.isEmpty()) {
            listeners.orderedStream().forEach(listener -> listener.moved(moved));
        }
        if (tasks + moved.size() > 0) {
            // Open browsers look again at every list.
            LiveTopics.announce(jdbc, LiveTopics.ALL);
        }
        return new Moved(tasks, moved.size());
    }

    /** What {@link #recompute} would move, and the first cases of it. */
    Moving moving(List<String> rules) {
        String zone = clock.getZone().getId();
        int clocksMoving = clocks.moving(rules, clock.instant(), zone);
        List<OpenCase> cases = jdbc.sql(FRESH + """
                        select distinct c.id, c.number from moved join casefile.case_file c on c.id = moved.case_id order by c.number limit :most""")
                .param("rules", rules.toArray(String[]::new))
                .param("zone", zone)
                .param("most", ReferenceEffect.MOST_CASES)
                .query((row, index) ->
                        new OpenCase(new CaseFileId(row.getObject("id", UUID.class)), row.getString("number")))
                .list();
        int tasks = jdbc.sql(FRESH + "select count(*)::int from moved")
                .param("rules", rules.toArray(String[]::new))
                .param("zone", zone)
                .query(Integer.class)
                .single();
        return new Moving(tasks, clocksMoving, cases);
    }

    record Moved(int tasks, int clocks) {}

    record Moving(int tasks, int clocks, List<OpenCase> cases) {}
}
