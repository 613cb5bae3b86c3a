package id.alur.appraisal.plan;

import id.alur.appraisal.year.YearId;
import id.alur.identity.EmployeeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Versions of plans; whoever changes one holds the lock of its year. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PlanVersionRepository {

    private final JdbcClient jdbc;

    PlanVersionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PlanId id, YearId year, int number, @Nullable String reason, Instant at) {
        jdbc.sql("""
                        insert into appraisal.plan (id, year_id, number, reason, created_at)
                        values (:id, :year, :number, :reason, :at)""")
                .param("id", id.value())
                .param("year", year.value())
                .param("number", number)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** By number. */
    List<Plan> of(YearId year) {
        return jdbc.sql("select * from appraisal.plan where year_id = :year order by number")
                .param("year", year.value())
                .query(PlanVersionRepository::plan)
                .list();
    }

    Optional<Plan> find(PlanId id) {
        return jdbc.sql("select * from appraisal.plan where id = :id")
                .param("id", id.value())
                .query(PlanVersionRepository::plan)
                .optional();
    }

    /** @return false when somebody changed it meanwhile */
    boolean expect(PlanId id, String expectations, long version) {
        return jdbc.sql("""
                        update appraisal.plan set expectations = :text, version = version + 1
                        where id = :id and version = :version""")
                        .param("id", id.value())
                        .param("text", expectations)
                        .param("version", version)
                        .update()
                == 1;
    }

    void copyExpectations(PlanId from, PlanId to) {
        jdbc.sql(
                        "update appraisal.plan set expectations = (select expectations from appraisal.plan where id = :from) where id = :to")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    void submit(PlanId id, Instant at) {
        jdbc.sql("""
                        update appraisal.plan set state = 'DISCUSSING', submitted_at = :at, version = version + 1 where id = :id""").param("id", id.value()).param("at", Timestamp.from(at)).update();
    }

    void giveBack(PlanId id) {
        jdbc.sql("update appraisal.plan set state = 'DRAFT', version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    /** From now on it is in force, instead of the version before. */
    void agree(Plan plan, EmployeeId by, Instant at) {
        jdbc.sql("""
                        update appraisal.plan set state = 'REPLACED', version = version + 1
                        where year_id = :year and state = 'AGREED'""").param("year", plan.year().value()).update();
        jdbc.sql("""
                        update appraisal.plan set state = 'AGREED', agreed_at = :at, agreed_by = :by, version = version + 1
                        where id = :id""")
                .param("id", plan.id().value())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    void drop(PlanId id) {
        jdbc.sql("update appraisal.plan set state = 'DROPPED', version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    private static Plan plan(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("agreed_by", UUID.class);
        return new Plan(
                new PlanId(row.getObject("id", UUID.class)),
                new YearId(row.getObject("year_id", UUID.class)),
                row.getInt("number"),
                PlanState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("expectations"),
                instant(row.getTimestamp("submitted_at")),
                instant(row.getTimestamp("agreed_at")),
                by == null ? null : new EmployeeId(by),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
