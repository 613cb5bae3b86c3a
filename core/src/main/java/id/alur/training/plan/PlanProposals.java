package id.alur.training.plan;

import id.alur.casefile.CaseFileService;
import id.alur.funding.FundingProposals;
import id.alur.funding.FundingProposals.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A set plan proposes a budget line: a draft that holds no money until the PPTK sets it. Where the agency has lines of that year
 * already, nothing changes but the draft of the revision before, if nobody has touched it: a DPA follows the council's budget, not
 * the plan.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PlanProposals {

    private final JdbcClient jdbc;
    private final PlanRepository needs;
    private final FundingProposals budget;
    private final CaseFileService cases;
    private final PlanWords words;
    private final String account;

    /** @param account kode rekening of courses and trainings (Permendagri 90/2019 and its updates) */
    PlanProposals(
            JdbcClient jdbc,
            PlanRepository needs,
            FundingProposals budget,
            CaseFileService cases,
            PlanWords words,
            @Value("${alur.training.plan.account:5.1.02.02.12.0001}") String account) {
        this.jdbc = jdbc;
        this.needs = needs;
        this.budget = budget;
        this.cases = cases;
        this.words = words;
        this.account = account;
    }

    void propose(Plan plan) {
        BigDecimal cost = needs.needs(List.of(plan.unitId()), plan.year()).stream()
                .map(need -> Objects.requireNonNull(need.data().cost()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Line> lines = budget.lines(plan.unitId(), plan.year());
        Map<String, Object> about = Map.of("year", plan.year(), "revision", plan.revision());
        if (lines.isEmpty()) {
            if (cost.signum() > 0) {
                budget.propose(plan.unitId(), plan.year(), account, words.text("line", about), cost);
                cases.addEvent(plan.submittedAs(), "plan.line-proposed", null, Map.of("account", account));
            }
            return;
        }
        Line only = lines.getFirst();
        if (lines.size() > 1 || !isOurs(only, plan)) {
            cases.addEvent(plan.submittedAs(), "plan.line-kept", null, Map.of());
        } else if (only.ceiling().compareTo(cost) != 0) {
            budget.change(only.id(), only.ceiling(), cost, words.text("line-reason", about));
            cases.addEvent(plan.submittedAs(), "plan.line-changed", null, Map.of("account", account));
        }
    }

    private boolean isOurs(Line line, Plan plan) {
        return line.draft()
                && line.account().equals(account)
                && jdbc.sql("""
                                select coalesce(sum(cost) = :ceiling, false) from training.plan_revision_need
                                where unit_id = :unit and year = :year and revision = :before""")
                        .param("ceiling", line.ceiling())
                        .param("unit", plan.unitId().value())
                        .param("year", plan.year())
                        .param("before", plan.revision() - 1)
                        .query(Boolean.class)
                        .single();
    }
}
