package id.alur.training.plan;

import static id.alur.task.TaskFact.good;
import static id.alur.task.TaskFact.line;
import static id.alur.task.TaskFact.warning;

import id.alur.identity.CaseFileId;
import id.alur.process.TrainingPlanCityProcess;
import id.alur.process.TrainingPlanProcess;
import id.alur.task.TaskFact;
import id.alur.task.TaskFact.Line;
import id.alur.task.TaskFact.Rupiah;
import id.alur.task.TaskFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What officials weigh when they decide a plan, of an agency or of the city: how much, for how many, and whether it fits the budget. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanFacts implements TaskFacts {

    private final PlanPages pages;
    private final CityPlanPages city;

    PlanFacts(PlanPages pages, CityPlanPages city) {
        this.pages = pages;
        this.city = city;
    }

    @Override
    public boolean handles(String processId, String elementId) {
        return processId.equals(TrainingPlanProcess.PROCESS_ID) || processId.equals(TrainingPlanCityProcess.PROCESS_ID);
    }

    @Override
    public List<TaskFact> of(String elementId, CaseFileId caseId) {
        Optional<Plan> plan = pages.ofCase(caseId);
        return plan.isPresent()
                ? plan.map(this::agency).orElseThrow()
                : city.ofCase(caseId).map(this::city).orElse(List.of());
    }

    private List<TaskFact> agency(Plan plan) {
        PlanTotals totals = pages.totals(plan.unitId(), plan.year());
        List<Line> money = new ArrayList<>();
        money.add(line("training.fact.amount", new Rupiah(totals.cost())));
        if (totals.lines() == 0) {
            money.add(warning("plan.fact.no-ceiling"));
        } else if (totals.over().signum() > 0) {
            money.add(warning("plan.fact.over", new Rupiah(totals.ceiling()), new Rupiah(totals.over())));
        } else {
            money.add(good("plan.fact.fits", new Rupiah(totals.ceiling())));
        }
        List<Line> needs = new ArrayList<>();
        needs.add(line("plan.fact.needs.sum", totals.needs(), totals.people()));
        if (totals.incomplete() > 0) {
            needs.add(warning("plan.fact.needs.incomplete", totals.incomplete()));
        }
        return List.of(new TaskFact("training.fact.cost", money), new TaskFact("plan.fact.needs", needs));
    }

    private List<TaskFact> city(CityPlan plan) {
        List<CityPlanRow> rows = city.rows(plan.year()).stream()
                .filter(row -> plan.parts().containsKey(row.plan().unitId()))
                .toList();
        BigDecimal cost = rows.stream().map(row -> row.totals().cost()).reduce(BigDecimal.ZERO, BigDecimal::add);
        int needs = rows.stream().mapToInt(row -> row.totals().needs()).sum();
        int people = rows.stream().mapToInt(row -> row.totals().people()).sum();
        long over =
                rows.stream().filter(row -> row.totals().over().signum() > 0).count();
        List<Line> money = new ArrayList<>();
        money.add(line("training.fact.amount", new Rupiah(cost)));
        money.add(over == 0 ? good("plan.fact.city.fits") : warning("plan.fact.city.over", over));
        return List.of(
                new TaskFact("training.fact.cost", money),
                TaskFact.of("plan.fact.needs", line("plan.fact.city.sum", rows.size(), needs, people)));
    }
}
