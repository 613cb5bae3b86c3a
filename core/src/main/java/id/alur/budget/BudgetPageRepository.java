package id.alur.budget;

import id.alur.budget.BudgetAccess.Scope;
import id.alur.funding.BudgetLineId;
import id.alur.identity.CaseFileId;
import id.alur.identity.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads for the pages about budgets, within what the person may see. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BudgetPageRepository {

    private final JdbcClient jdbc;

    BudgetPageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the codes that are agencies (OPD). */
    Set<String> agencyCodes(Collection<String> codes) {
        return jdbc.sql("select code from personnel.unit where opd_id = id and code = any (:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> row.getString("code"))
                .set();
    }

    /** Code of the agency; empty when the unit is none. */
    Optional<String> agencyCode(UnitId unit) {
        return jdbc.sql("select code from personnel.unit where id = :id and opd_id = id")
                .param("id", unit.value())
                .query(String.class)
                .optional();
    }

    List<Integer> years(Scope scope) {
        return jdbc.sql("""
                        select distinct p.year from training.budget_pot p join personnel.unit u on u.id = p.unit_id
                        where (:all or u.code = any (:codes))
                            and (exists (select from training.budget_line l where l.unit_id = p.unit_id and l.year = p.year)
                                or exists (select from training.budget_waiting w where w.unit_id = p.unit_id and w.year = p.year))""")
                .param("all", scope.all())
                .param("codes", scope.codes())
                .query((row, number) -> row.getInt("year"))
                .list();
    }

    List<BudgetLine> lines(int year, Scope scope) {
        return jdbc.sql(
                        BudgetRepository.LINE
                                + "where l.year = :year and (:all or u.code = any (:codes)) order by u.name, u.code, l.account_code")
                .param("year", year)
                .param("all", scope.all())
                .param("codes", scope.codes())
                .query(BudgetRepository::line)
                .list();
    }

    List<WaitingDemand> demand(int year, Scope scope) {
        return jdbc.sql("""
                        select w.unit_id, u.name, count(*) as cases, sum(w.amount) as amount
                        from training.budget_waiting w join personnel.unit u on u.id = w.unit_id
                        where w.year = :year and (:all or u.code = any (:codes))
                        group by w.unit_id, u.name order by u.name""")
                .param("year", year)
                .param("all", scope.all())
                .param("codes", scope.codes())
                .query((row, number) -> new WaitingDemand(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("name"),
                        row.getInt("cases"),
                        row.getBigDecimal("amount")))
                .list();
    }

    /** The latest first; whether a case may be opened is left to the caller. */
    List<BudgetEntry> journal(BudgetLineId line, int offset, int limit) {
        return jdbc.sql("""
                        select e.at, e.kind, e.case_id, c.number, e.ceiling_change, e.reserved_change, e.spent_change, e.reason,
                            personnel.display_name(p) as actor
                        from (select * from training.budget_entry where line_id = :line order by id desc offset :offset limit :limit) e
                        left join casefile.case_file c on c.id = e.case_id
                        left join personnel.employee p on p.id = case when e.actor ~ '^[0-9a-f-]{36}$' then e.actor::uuid end
                        order by e.id desc""")
                .param("line", line.value())
                .param("offset", offset)
                .param("limit", limit)
                .query(BudgetPageRepository::entry)
                .list();
    }

    long journalLength(BudgetLineId line) {
        return jdbc.sql("select count(*) from training.budget_entry where line_id = :line")
                .param("line", line.value())
                .query(Long.class)
                .single();
    }

    Map<CaseFileId, String> caseNumbers(Collection<CaseFileId> ids) {
        Map<CaseFileId, String> numbers = new HashMap<>();
        jdbc.sql("select id, number from casefile.case_file where id = any (:ids)")
                .param("ids", ids.stream().map(CaseFileId::value).toArray(UUID[]::new))
                .query(row -> {
                    numbers.put(new CaseFileId(row.getObject("id", UUID.class)), row.getString("number"));
                });
        return numbers;
    }

    private static BudgetEntry entry(ResultSet row, int number) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        return new BudgetEntry(
                row.getTimestamp("at").toInstant(),
                BudgetEntry.Kind.valueOf(row.getString("kind")),
                caseId == null ? null : new CaseFileId(caseId),
                row.getString("number"),
                false,
                row.getBigDecimal("ceiling_change"),
                row.getBigDecimal("reserved_change"),
                row.getBigDecimal("spent_change"),
                row.getString("reason"),
                row.getString("actor"));
    }
}
