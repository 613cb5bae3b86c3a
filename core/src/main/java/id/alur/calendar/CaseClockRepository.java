package id.alur.calendar;

import id.alur.calendar.CaseClock.State;
import id.alur.calendar.CaseClock.Stop;
import id.alur.identity.CaseFileId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Clocks of cases and when they stood still. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CaseClockRepository {

    private static final String MOVED = """
             k.state = 'RUNNING'
              and (k.rule = any (cast(:rules as text[])) or cardinality(cast(:rules as text[])) = 0)
              and (k.due, k.ends_at, k.provisional) is distinct from (f.due, f.ends_at, f.provisional)""";

    private final JdbcClient jdbc;

    CaseClockRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Due start(ClockStart start, Instant at, String zone) {
        // A deadline that begins anew (a report that is asked for again) has a new history.
        jdbc.sql("delete from calendar.clock where case_id = :case and name = :name and state in ('OVER', 'ENDED')")
                .param("case", start.caseId().value())
                .param("name", start.name())
                .update();
        jdbc.sql("""
                        insert into calendar.clock
                            (id, case_id, name, rule, acting, started_at, not_after, due, ends_at, provisional, message)
                        select :id, :case, :name, :rule, :acting, :at, :last, least(f.due, cast(:last as date)),
                               case when cast(:last as date) < f.due then cast(cast(:last as date) + 1 as timestamp) at time zone :zone
                                    else f.ends_at end,
                               f.provisional and (cast(:last as date) is null or f.due <= cast(:last as date)), :message
                        from calendar.due(:rule, :at, calendar.week_of(array[cast(:acting as text)]), :zone) f
                        on conflict (case_id, name) do nothing""")
                .param("id", UUID.randomUUID())
                .param("case", start.caseId().value())
                .param("name", start.name())
                .param("rule", start.rule())
                .param("acting", start.acting())
                .param("at", Timestamp.from(at))
                .param("last", start.notAfter())
                .param("zone", zone)
                .param("message", start.message())
                .update();
        return jdbc.sql("select due, ends_at, provisional from calendar.clock where case_id = :case and name = :name")
                .param("case", start.caseId().value())
                .param("name", start.name())
                .query((row, index) -> new Due(
                        row.getObject("due", LocalDate.class),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getBoolean("provisional")))
                .optional()
                .orElseThrow(() -> new IllegalStateException("No deadline by rule " + start.rule()));
    }

    void stop(CaseFileId caseId, String name, String reason, Instant at) {
        jdbc.sql("""
                        with stopped as (
                            update calendar.clock set state = 'STOPPED', version = version + 1
                            where case_id = :case and name = :name and state = 'RUNNING' returning id)
                        insert into calendar.clock_stop (clock_id, stopped_at, reason) select id, :at, :reason from stopped""")
                .param("case", caseId.value())
                .param("name", name)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    void resume(CaseFileId caseId, String name, Instant at, String zone) {
        jdbc.sql("""
                        update calendar.clock_stop s set resumed_at = :at from calendar.clock k
                        where k.id = s.clock_id and k.case_id = :case and k.name = :name and k.state = 'STOPPED' and s.resumed_at is null""")
                .param("case", caseId.value())
                .param("name", name)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("""
                        update calendar.clock k set state = 'RUNNING', due = f.due, ends_at = f.ends_at, provisional = f.provisional,
                            version = k.version + 1
                        from calendar.clock o cross join lateral calendar.clock_due(o.id, :at, :zone) f
                        where k.id = o.id and k.case_id = :case and k.name = :name and k.state = 'STOPPED'""")
                .param("case", caseId.value())
                .param("name", name)
                .param("at", Timestamp.from(at))
                .param("zone", zone)
                .update();
    }

    /** @param name null: all of the case */
    void end(CaseFileId caseId, @Nullable String name, Instant at) {
        jdbc.sql("""
                        update calendar.clock set state = 'ENDED', ended_at = :at, version = version + 1
                        where case_id = :case and name = coalesce(cast(:name as text), name) and state in ('RUNNING', 'STOPPED')""")
                .param("case", caseId.value())
                .param("name", name)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<CaseClock> of(CaseFileId caseId, Instant now, String zone) {
        return jdbc.sql("""
                        select k.id, k.name, k.state, k.started_at, coalesce(f.due, k.due) as due, coalesce(f.ends_at, k.ends_at) as ends_at,
                               coalesce(f.provisional, k.provisional) as provisional,
                               coalesce(f.ends_at, k.ends_at)
                                   <> cast(coalesce(f.due, k.due) + 1 as timestamp) at time zone :zone as to_the_minute
                        from calendar.clock k
                        left join lateral calendar.clock_due(k.id, :now, :zone) f on k.state = 'STOPPED'
                        where k.case_id = :case order by k.started_at, k.name""")
                .param("case", caseId.value())
                .param("now", Timestamp.from(now))
                .param("zone", zone)
                .query((row, index) -> clock(row))
                .list();
    }

    private CaseClock clock(ResultSet row) throws SQLException {
        return new CaseClock(
                row.getString("name"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("started_at").toInstant(),
                row.getObject("due", LocalDate.class),
                row.getTimestamp("ends_at").toInstant(),
                row.getBoolean("to_the_minute"),
                row.getBoolean("provisional"),
                stops(row.getObject("id", UUID.class)));
    }

    private List<Stop> stops(UUID clock) {
        return jdbc.sql(
                        "select stopped_at, resumed_at, reason from calendar.clock_stop where clock_id = :id order by stopped_at")
                .param("id", clock)
                .query((row, index) -> {
                    Timestamp resumed = row.getTimestamp("resumed_at");
                    return new Stop(
                            row.getTimestamp("stopped_at").toInstant(),
                            resumed == null ? null : resumed.toInstant(),
                            row.getString("reason"));
                })
                .list();
    }

    /** Takes the clocks whose time is over, each once. */
    List<Over> over(Instant now, int limit) {
        return jdbc.sql("""
                        update calendar.clock set state = 'OVER', ended_at = :now, version = version + 1
                        where id in (select id from calendar.clock where state = 'RUNNING' and message is not null and ends_at <= :now
                                     order by ends_at limit :limit for update skip locked)
                        returning case_id, message""")
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, index) ->
                        new Over(new CaseFileId(row.getObject("case_id", UUID.class)), row.getString("message")))
                .list();
    }

    /**
     * Running clocks, by the calendar, the weeks and the rules of now.
     *
     * @param rules only clocks by these; none: all
     * @return those whose end is another
     */
    List<MovedClock> recompute(List<String> rules, Instant now, String zone) {
        return jdbc.sql("""
                        update calendar.clock k set due = f.due, ends_at = f.ends_at, provisional = f.provisional, version = k.version + 1
                        from calendar.clock o cross join lateral calendar.clock_due(o.id, :now, :zone) f
                        where o.id = k.id and
                        """ + MOVED + """
                        returning k.case_id, k.name, k.due, k.ends_at""")
                .param("now", Timestamp.from(now))
                .param("zone", zone)
                .param("rules", rules.toArray(String[]::new))
                .query((row, index) -> new MovedClock(
                        new CaseFileId(row.getObject("case_id", UUID.class)),
                        row.getString("name"),
                        row.getObject("due", LocalDate.class),
                        row.getTimestamp("ends_at").toInstant()))
                .list();
    }

    /** How many clocks {@link #recompute} would move. */
    int moving(List<String> rules, Instant now, String zone) {
        return jdbc.sql("""
                        select count(*)::int from calendar.clock k cross join lateral calendar.clock_due(k.id, :now, :zone) f where
                        """ + MOVED)
                .param("now", Timestamp.from(now))
                .param("zone", zone)
                .param("rules", rules.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    record Over(CaseFileId caseId, String message) {}
}
