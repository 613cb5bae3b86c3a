package id.alur.budget;

import id.alur.budget.BudgetRepository.AgencyYear;
import id.alur.budget.WaitingListOrder.Waiting;
import id.alur.funding.FundingPriority;
import id.alur.identity.CaseFileId;
import id.alur.identity.UnitId;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who waits for money. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WaitingRepository {

    private final JdbcClient jdbc;

    WaitingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the case waits already; it then keeps its place. */
    boolean join(AgencyYear agencyYear, Waiting waiting) {
        return jdbc.sql("""
                        insert into training.budget_waiting (case_id, unit_id, year, amount, priority, since)
                        values (:case, :unit, :year, :amount, :priority, :since) on conflict do nothing""")
                        .param("case", waiting.caseId().value())
                        .param("unit", agencyYear.unit().value())
                        .param("year", agencyYear.year())
                        .param("amount", waiting.amount())
                        .param("priority", waiting.priority().name())
                        .param("since", Timestamp.from(waiting.since()))
                        .update()
                == 1;
    }

    boolean leave(CaseFileId caseId) {
        return jdbc.sql("delete from training.budget_waiting where case_id = :case")
                        .param("case", caseId.value())
                        .update()
                == 1;
    }

    /** Where the case waits. */
    Optional<AgencyYear> agencyYearOf(CaseFileId caseId) {
        return jdbc.sql("select unit_id, year from training.budget_waiting where case_id = :case")
                .param("case", caseId.value())
                .query((row, number) ->
                        new AgencyYear(new UnitId(row.getObject("unit_id", UUID.class)), row.getInt("year")))
                .optional();
    }

    /** What all who wait ask for, whole rupiah. */
    BigDecimal demand(AgencyYear agencyYear) {
        return jdbc.sql(
                        "select coalesce(sum(amount), 0) from training.budget_waiting where unit_id = :unit and year = :year")
                .param("unit", agencyYear.unit().value())
                .param("year", agencyYear.year())
                .query(BigDecimal.class)
                .single();
    }

    /** In the order in which they are served. */
    List<Waiting> list(AgencyYear agencyYear) {
        return jdbc.sql("""
                        select case_id, amount, priority, since from training.budget_waiting
                        where unit_id = :unit and year = :year order by rank, since, case_id""")
                .param("unit", agencyYear.unit().value())
                .param("year", agencyYear.year())
                .query((row, number) -> new Waiting(
                        new CaseFileId(row.getObject("case_id", UUID.class)),
                        row.getBigDecimal("amount"),
                        FundingPriority.valueOf(row.getString("priority")),
                        row.getTimestamp("since").toInstant()))
                .list();
    }
}
