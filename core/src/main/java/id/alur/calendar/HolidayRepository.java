package id.alur.calendar;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holiday tables, the day table computed from them, and the due dates that hang on it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class HolidayRepository {

    private final JdbcClient jdbc;

    HolidayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One writer at a time, until the end of the transaction. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('calendar.day'))")
                .query((row, index) -> Boolean.TRUE)
                .list();
    }

    /** @return the version of the table, 0 when the year had none */
    long saveTable(int year, String source, @Nullable EmployeeId loadedBy, Instant loadedAt) {
        return jdbc.sql("""
                        insert into calendar.holiday_table (year, source, loaded_at, loaded_by) values (:year, :source, :at, :by)
                        on conflict (year) do update set
                            source = case when position(excluded.source in holiday_table.source) > 0 then holiday_table.source
                                          else holiday_table.source || '; ' || excluded.source end,
                            loaded_at = excluded.loaded_at, loaded_by = excluded.loaded_by, version = holiday_table.version + 1
                        returning version""")
                .param("year", year)
                .param("source", source)
                .param("at", Timestamp.from(loadedAt))
                .param("by", loadedBy == null ? null : loadedBy.value())
                .query(Long.class)
                .single();
    }

    /** Adds days or corrects those that are there. @return how many are other than before */
    int saveDays(int year, String source, List<Holiday> holidays) {
        return jdbc.sql("""
                        insert into calendar.holiday (day, year, name, kind, source)
                        select day, :year, name, kind, :source
                        from unnest(cast(:days as date[]), cast(:names as text[]), cast(:kinds as text[])) as h (day, name, kind)
                        on conflict (day) do update set name = excluded.name, kind = excluded.kind, source = excluded.source
                        where (holiday.name, holiday.kind) is distinct from (excluded.name, excluded.kind)""")
                .param("year", year)
                .param("source", source)
                .param("days", holidays.stream().map(h -> Date.valueOf(h.day())).toArray(Date[]::new))
                .param("names", holidays.stream().map(Holiday::name).toArray(String[]::new))
                .param("kinds", holidays.stream().map(h -> h.kind().code()).toArray(String[]::new))
                .update();
    }

    int removeDays(Collection<LocalDate> days) {
        return jdbc.sql("delete from calendar.holiday where day = any (cast(:days as date[]))")
                .param("days", days.stream().map(Date::valueOf).toArray(Date[]::new))
                .update();
    }

    boolean hasTable(int year) {
        return jdbc.sql("select exists (select from calendar.holiday_table where year = :year)")
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    /** Years without a table keep the holidays whose date no decree moves: 1 Jan, 1 May, 1 Jun, 17 Aug, 25 Dec. */
    void rebuildDays(int firstYear, int lastYear) {
        jdbc.sql("""
                        with rated as (
                            select d.day, t.year is null as provisional, extract(isodow from d.day) as weekday,
                                   case when t.year is null
                                        then to_char(d.day, 'MMDD') in ('0101', '0501', '0601', '0817', '1225')
                                        else exists (select from calendar.holiday h where h.day = d.day) end as off
                            from (select cast(s as date) as day
                                  from generate_series(make_date(:first, 1, 1), make_date(:last, 12, 31), interval '1 day') s) d
                            left join calendar.holiday_table t on t.year = extract(year from d.day)),
                        working as (
                            select day, provisional, not off and weekday <= 5 as working5, not off and weekday <= 6 as working6
                            from rated)
                        insert into calendar.day (day, working5, working6, sequence5, sequence6, provisional)
                        select day, working5, working6,
                               count(*) filter (where working5) over (order by day),
                               count(*) filter (where working6) over (order by day), provisional
                        from working
                        on conflict (day) do update set working5 = excluded.working5, working6 = excluded.working6,
                            sequence5 = excluded.sequence5, sequence6 = excluded.sequence6, provisional = excluded.provisional
                        where (day.working5, day.working6, day.sequence5, day.sequence6, day.provisional)
                            is distinct from
                            (excluded.working5, excluded.working6, excluded.sequence5, excluded.sequence6, excluded.provisional)""").param("first", firstYear).param("last", lastYear).update();
    }

    List<HolidayTable> tables() {
        return jdbc.sql("""
                        select t.year, t.source, t.version, t.loaded_at,
                               count(*) filter (where h.kind = 'holiday') as holidays,
                               count(*) filter (where h.kind = 'collective_leave') as collective
                        from calendar.holiday_table t left join calendar.holiday h on h.year = t.year
                        group by t.year order by t.year desc""")
                .query((row, index) -> new HolidayTable(
                        row.getInt("year"),
                        row.getString("source"),
                        row.getLong("version"),
                        row.getTimestamp("loaded_at").toInstant(),
                        row.getInt("holidays"),
                        row.getInt("collective")))
                .list();
    }

    List<Holiday> holidays(int year) {
        return jdbc.sql("select day, name, kind from calendar.holiday where year = :year order by day")
                .param("year", year)
                .query((row, index) -> new Holiday(
                        row.getObject("day", LocalDate.class),
                        row.getString("name"),
                        HolidayKind.ofCode(row.getString("kind"))))
                .list();
    }

    List<ProvisionalDeadline> provisionalDeadlines(int limit) {
        return jdbc.sql("""
                        select t.user_task_key, t.name, t.case_id, c.number, t.due_date
                        from task.task t left join casefile.case_file c on c.id = t.case_id
                        where t.due_provisional and t.open order by t.due_date, t.user_task_key limit :limit""")
                .param("limit", limit)
                .query((row, index) -> {
                    UUID caseId = row.getObject("case_id", UUID.class);
                    return new ProvisionalDeadline(
                            new TaskKey(row.getLong("user_task_key")),
                            row.getString("name"),
                            caseId == null ? null : new CaseFileId(caseId),
                            row.getString("number"),
                            row.getObject("due_date", LocalDate.class));
                })
                .list();
    }
}
