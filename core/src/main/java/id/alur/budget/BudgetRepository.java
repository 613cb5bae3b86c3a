package id.alur.budget;

import id.alur.funding.BudgetLineId;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.UnitId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lines, what cases have of them, and the journal, which alone changes the sums of a line. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BudgetRepository {

    /** One agency in one year. */
    record AgencyYear(UnitId unit, int year) {}

    record CaseMoney(CaseFileId caseId, BudgetLineId line, State state, BigDecimal reserved, BigDecimal spent) {

        enum State {
            RESERVED,
            RELEASED,
            SPENT
        }
    }

    static final String LINE = """
            select l.id, l.unit_id, u.code as unit_code, u.name as unit_name, l.year, l.account_code, l.name, l.status,
                   l.ceiling, l.reserved, l.spent
            from training.budget_line l join personnel.unit u on u.id = l.unit_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    BudgetRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One after another for an agency and year; whatever is read after this is what the one before has left. */
    void lock(AgencyYear agencyYear) {
        jdbc.sql("insert into training.budget_pot (unit_id, year) values (:unit, :year) on conflict do nothing")
                .param("unit", agencyYear.unit().value())
                .param("year", agencyYear.year())
                .update();
        jdbc.sql("select 1 from training.budget_pot where unit_id = :unit and year = :year for no key update")
                .param("unit", agencyYear.unit().value())
                .param("year", agencyYear.year())
                .query(Integer.class)
                .single();
    }

    /** The lines that may be drawn on, in the order in which they are, with their sums of this moment. */
    List<BudgetLine> lines(AgencyYear agencyYear) {
        return jdbc.sql(LINE + "where l.unit_id = :unit and l.year = :year order by l.account_code")
                .param("unit", agencyYear.unit().value())
                .param("year", agencyYear.year())
                .query(BudgetRepository::line)
                .list();
    }

    List<BudgetLine> linesToDraw(AgencyYear agencyYear) {
        return jdbc.sql(LINE
                        + "where l.unit_id = :unit and l.year = :year and l.status = 'SET' order by l.account_code")
                .param("unit", agencyYear.unit().value())
                .param("year", agencyYear.year())
                .query(BudgetRepository::line)
                .list();
    }

    Optional<BudgetLine> find(BudgetLineId id) {
        return jdbc.sql(LINE + "where l.id = :id")
                .param("id", id.value())
                .query(BudgetRepository::line)
                .optional();
    }

    Optional<BudgetLine> find(AgencyYear agencyYear, String accountCode) {
        return jdbc.sql(LINE + "where l.unit_id = :unit and l.year = :year and l.account_code = :account")
                .param("unit", agencyYear.unit().value())
                .param("year", agencyYear.year())
                .param("account", accountCode)
                .query(BudgetRepository::line)
                .optional();
    }

    /** A line without money: its ceiling is the first row of its journal. Empty when the account has one already. */
    Optional<BudgetLineId> insertLine(BudgetLineDraft draft) {
        UUID id = UUID.randomUUID();
        int inserted = jdbc.sql("""
                        insert into training.budget_line (id, unit_id, year, account_code, name, status)
                        values (:id, :unit, :year, :account, :name, :status) on conflict do nothing""")
                .param("id", id)
                .param("unit", draft.unit().value())
                .param("year", draft.year())
                .param("account", draft.accountCode())
                .param("name", draft.name())
                .param("status", draft.status().name())
                .update();
        return inserted == 1 ? Optional.of(new BudgetLineId(id)) : Optional.empty();
    }

    void describe(BudgetLineId id, String name, BudgetStatus status) {
        jdbc.sql("update training.budget_line set name = :name, status = :status, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("name", name)
                .param("status", status.name())
                .update();
    }

    Optional<CaseMoney> moneyOf(CaseFileId caseId) {
        return jdbc.sql(
                        "select case_id, line_id, state, reserved, spent from training.budget_reservation where case_id = :id")
                .param("id", caseId.value())
                .query((row, number) -> new CaseMoney(
                        new CaseFileId(row.getObject("case_id", UUID.class)),
                        new BudgetLineId(row.getObject("line_id", UUID.class)),
                        CaseMoney.State.valueOf(row.getString("state")),
                        row.getBigDecimal("reserved"),
                        row.getBigDecimal("spent")))
                .optional();
    }

    void keep(CaseMoney money) {
        jdbc.sql("""
                        insert into training.budget_reservation as r (case_id, line_id, state, reserved, spent)
                        values (:case, :line, :state, :reserved, :spent)
                        on conflict (case_id) do update set line_id = excluded.line_id, state = excluded.state,
                            reserved = excluded.reserved, spent = excluded.spent, version = r.version + 1""")
                .param("case", money.caseId().value())
                .param("line", money.line().value())
                .param("state", money.state().name())
                .param("reserved", money.reserved())
                .param("spent", money.spent())
                .update();
    }

    /** Writes the journal, and so changes the sums of the line by as much. */
    void enter(
            BudgetLineId line,
            @Nullable CaseFileId caseId,
            BudgetEntry.Kind kind,
            BigDecimal ceilingChange,
            BigDecimal reservedChange,
            BigDecimal spentChange,
            @Nullable String reason) {
        jdbc.sql("""
                        insert into training.budget_entry (line_id, case_id, kind, ceiling_change, reserved_change, spent_change, reason, actor, at)
                        values (:line, :case, :kind, :ceiling, :reserved, :spent, :reason, :actor, :at)""")
                .param("line", line.value())
                .param("case", caseId == null ? null : caseId.value())
                .param("kind", kind.name())
                .param("ceiling", ceilingChange)
                .param("reserved", reservedChange)
                .param("spent", spentChange)
                .param("reason", reason)
                .param("actor", CurrentUser.actor())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** What was spent of the line outside of Alur, as told so far. */
    BigDecimal spentElsewhere(BudgetLineId line) {
        return jdbc.sql("""
                        select coalesce(sum(spent_change), 0) from training.budget_entry
                        where line_id = :line and case_id is null and kind = 'SPEND'""").param("line", line.value()).query(BigDecimal.class).single();
    }

    static BudgetLine line(ResultSet row, int number) throws SQLException {
        return new BudgetLine(
                new BudgetLineId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getInt("year"),
                row.getString("account_code"),
                row.getString("name"),
                BudgetStatus.valueOf(row.getString("status")),
                row.getBigDecimal("ceiling"),
                row.getBigDecimal("reserved"),
                row.getBigDecimal("spent"));
    }
}
