package id.alur.appraisal.rating;

import id.alur.appraisal.plan.IndicatorId;
import id.alur.appraisal.plan.PlanId;
import id.alur.appraisal.year.YearId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Periods that have come to be reported, and the reports. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PeriodRepository {

    private final JdbcClient jdbc;

    PeriodRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Period(
            int number,
            LocalDate startsOn,
            LocalDate endsOn,
            PeriodState state,
            @Nullable PlanId plan,
            @Nullable Instant reportedAt,
            String selfNote,
            long version) {

        Span span() {
            return new Span(number, startsOn, endsOn);
        }
    }

    void open(YearId year, Span span, @Nullable PlanId plan, PeriodState state, Instant at) {
        jdbc.sql("""
                        insert into appraisal.period (year_id, number, starts_on, ends_on, state, plan_id, opened_at)
                        values (:year, :number, :from, :to, :state, :plan, :at)""")
                .param("year", year.value())
                .param("number", span.number())
                .param("from", span.startsOn())
                .param("to", span.endsOn())
                .param("state", state.name())
                .param("plan", plan == null ? null : plan.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** By number; the year comes last. */
    List<Period> of(YearId year) {
        return jdbc.sql("select * from appraisal.period where year_id = :year order by number = 0, number")
                .param("year", year.value())
                .query(PeriodRepository::period)
                .list();
    }

    Optional<Period> find(YearId year, int number) {
        return jdbc.sql("select * from appraisal.period where year_id = :year and number = :number")
                .param("year", year.value())
                .param("number", number)
                .query(PeriodRepository::period)
                .optional();
    }

    void move(YearId year, int number, PeriodState state) {
        jdbc.sql("update appraisal.period set state = :state where year_id = :year and number = :number")
                .param("year", year.value())
                .param("number", number)
                .param("state", state.name())
                .update();
    }

    void reported(YearId year, int number, Instant at) {
        jdbc.sql("update appraisal.period set reported_at = :at where year_id = :year and number = :number")
                .param("year", year.value())
                .param("number", number)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @return false when somebody changed it meanwhile */
    boolean saveNote(YearId year, int number, String note, long version) {
        return jdbc.sql("""
                        update appraisal.period set self_note = :note, version = version + 1
                        where year_id = :year and number = :number and version = :version""")
                        .param("year", year.value())
                        .param("number", number)
                        .param("note", note)
                        .param("version", version)
                        .update()
                == 1;
    }

    List<Realisation> realisations(YearId year, int number) {
        return jdbc.sql("select * from appraisal.realisation where year_id = :year and number = :number")
                .param("year", year.value())
                .param("number", number)
                .query((row, index) -> new Realisation(
                        new IndicatorId(row.getObject("indicator_id", UUID.class)),
                        row.getString("achieved"),
                        row.getString("note"),
                        row.getLong("version")))
                .list();
    }

    /**
     * @param said with the version as it was read; 0 for one that is not there yet
     * @return false when somebody changed it meanwhile
     */
    boolean save(YearId year, int number, Realisation said) {
        return jdbc.sql(said.version() == 0 ? """
                                insert into appraisal.realisation (year_id, number, indicator_id, achieved, note)
                                select :year, :number, :indicator, :achieved, :note where :version = 0
                                on conflict (year_id, number, indicator_id) do nothing""" : """
                                update appraisal.realisation set achieved = :achieved, note = :note, version = version + 1
                                where year_id = :year and number = :number and indicator_id = :indicator and version = :version""")
                        .param("year", year.value())
                        .param("number", number)
                        .param("indicator", said.indicator().value())
                        .param("achieved", said.achieved())
                        .param("note", said.note())
                        .param("version", said.version())
                        .update()
                == 1;
    }

    private static Period period(ResultSet row, int index) throws SQLException {
        UUID plan = row.getObject("plan_id", UUID.class);
        Timestamp reported = row.getTimestamp("reported_at");
        return new Period(
                row.getInt("number"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                PeriodState.valueOf(row.getString("state")),
                plan == null ? null : new PlanId(plan),
                reported == null ? null : reported.toInstant(),
                row.getString("self_note"),
                row.getLong("version"));
    }
}
