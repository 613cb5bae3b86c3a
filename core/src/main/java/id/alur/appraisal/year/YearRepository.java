package id.alur.appraisal.year;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.shared.LiveTopics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class YearRepository {

    private static final String OF_CASE = "select * from appraisal.appraisal_year where case_id = :case";

    private final JdbcClient jdbc;

    YearRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the employee has a year of that number */
    boolean insert(AppraisalYear year) {
        return jdbc.sql("""
                        insert into appraisal.appraisal_year (id, case_id, employee_id, year, period_months, state, started_at)
                        values (:id, :case, :employee, :year, :months, :state, :at)
                        on conflict (employee_id, year) where state <> 'CANCELLED' do nothing""")
                        .param("id", year.id().value())
                        .param("case", year.caseId().value())
                        .param("employee", year.employee().value())
                        .param("year", year.year())
                        .param("months", year.periodMonths())
                        .param("state", year.state().name())
                        .param("at", Timestamp.from(year.startedAt()))
                        .update()
                == 1;
    }

    Optional<YearId> take(EmployeeId employee, int year, Instant at) {
        return jdbc.sql("""
                        insert into appraisal.appraisal_year (id, employee_id, year, period_months, state, started_at, published_at, accepted_at)
                        values (:id, :employee, :year, 12, 'ACCEPTED', :at, :at, :at)
                        on conflict (employee_id, year) where state <> 'CANCELLED' do nothing returning id""")
                .param("id", UUID.randomUUID())
                .param("employee", employee.value())
                .param("year", year)
                .param("at", Timestamp.from(at))
                .query((row, number) -> new YearId(row.getObject("id", UUID.class)))
                .optional();
    }

    Optional<AppraisalYear> find(CaseFileId caseId) {
        return jdbc.sql(OF_CASE)
                .param("case", caseId.value())
                .query(YearRepository::year)
                .optional();
    }

    Optional<AppraisalYear> lock(CaseFileId caseId) {
        return jdbc.sql(OF_CASE + " for update")
                .param("case", caseId.value())
                .query(YearRepository::year)
                .optional();
    }

    /** One from before Alur has no case and is not found. */
    Optional<AppraisalYear> of(EmployeeId employee, int year) {
        return jdbc.sql("""
                        select * from appraisal.appraisal_year
                        where employee_id = :employee and year = :year and state <> 'CANCELLED' and case_id is not null""")
                .param("employee", employee.value())
                .param("year", year)
                .query(YearRepository::year)
                .optional();
    }

    boolean exists(EmployeeId employee, int year) {
        return jdbc.sql("""
                        select exists (select from appraisal.appraisal_year
                            where employee_id = :employee and year = :year and state <> 'CANCELLED')""")
                .param("employee", employee.value())
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    void move(YearId id, YearState state, @Nullable Integer period) {
        jdbc.sql(
                        "update appraisal.appraisal_year set state = :state, period = :period, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("state", state.name())
                .param("period", period)
                .update();
    }

    void publish(YearId id, Instant at, LocalDate lastDay) {
        jdbc.sql("""
                        update appraisal.appraisal_year
                        set state = 'PUBLISHED', period = null, published_at = :at, last_day = :last, version = version + 1
                        where id = :id""")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .param("last", lastDay)
                .update();
    }

    void accept(YearId id, Instant at, boolean silently, String remark) {
        jdbc.sql("""
                        update appraisal.appraisal_year
                        set state = 'ACCEPTED', accepted_at = :at, silently = :silently, remark = :remark, version = version + 1
                        where id = :id""")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .param("silently", silently)
                .param("remark", remark)
                .update();
    }

    void cancel(YearId id, @Nullable String reason) {
        jdbc.sql("""
                        update appraisal.appraisal_year
                        set state = 'CANCELLED', period = null, cancel_reason = :reason, version = version + 1 where id = :id""").param("id", id.value()).param("reason", reason).update();
    }

    /** Open pages that show the case look again. */
    void announce(CaseFileId caseId) {
        LiveTopics.announce(jdbc, "c" + caseId);
    }

    private static AppraisalYear year(ResultSet row, int number) throws SQLException {
        return new AppraisalYear(
                new YearId(row.getObject("id", UUID.class)),
                new CaseFileId(row.getObject("case_id", UUID.class)),
                new EmployeeId(row.getObject("employee_id", UUID.class)),
                row.getInt("year"),
                row.getInt("period_months"),
                YearState.valueOf(row.getString("state")),
                row.getObject("period", Integer.class),
                row.getTimestamp("started_at").toInstant(),
                instant(row, "published_at"),
                row.getObject("last_day", LocalDate.class),
                instant(row, "accepted_at"),
                row.getBoolean("silently"),
                row.getString("remark"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
