package id.alur.appraisal.page;

import static id.alur.task.TaskFact.line;
import static id.alur.task.TaskFact.warning;

import id.alur.appraisal.ResultKind;
import id.alur.appraisal.evidence.Material;
import id.alur.appraisal.plan.Plan;
import id.alur.appraisal.plan.PlanReader;
import id.alur.appraisal.plan.PlannedResult;
import id.alur.appraisal.rating.RatingReader;
import id.alur.appraisal.year.AppraisalYear;
import id.alur.appraisal.year.Years;
import id.alur.identity.CaseFileId;
import id.alur.process.AppraisalEmployeeProcess;
import id.alur.process.AppraisalEmployeeProcess.Tasks;
import id.alur.task.TaskFact;
import id.alur.task.TaskFacts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What employee and superior have before them when they do a task of an appraisal. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AppraisalFacts implements TaskFacts {

    private final Years years;
    private final PlanReader plans;
    private final RatingReader ratings;
    private final Material material;

    AppraisalFacts(Years years, PlanReader plans, RatingReader ratings, Material material) {
        this.years = years;
        this.plans = plans;
        this.ratings = ratings;
        this.material = material;
    }

    @Override
    public boolean handles(String processId, String elementId) {
        return processId.equals(AppraisalEmployeeProcess.PROCESS_ID);
    }

    @Override
    public List<TaskFact> of(String elementId, CaseFileId caseId) {
        return years.find(caseId)
                .map(year -> switch (elementId) {
                    case Tasks.DRAFT_PLAN, Tasks.REVISE_CHANGED_PLAN -> returned(year);
                    case Tasks.DISCUSS_PLAN, Tasks.DISCUSS_CHANGED_PLAN -> plan(year);
                    case Tasks.REPORT_PERIOD, Tasks.REPORT_YEAR -> period(year);
                    case Tasks.RATE_PERIOD, Tasks.RATE_YEAR -> rating(year);
                    default -> result(year);
                })
                .orElse(List.of());
    }

    /** What the superior wants otherwise, while the plan that was given back is with the employee. */
    private List<TaskFact> returned(AppraisalYear year) {
        return plans.current(year)
                .filter(plan -> plan.submittedAt() != null)
                .flatMap(plan -> plans.lastReturn(year))
                .map(why -> List.of(TaskFact.of("appraisal.fact.returned", warning("appraisal.fact.words", why))))
                .orElse(List.of());
    }

    private List<TaskFact> plan(AppraisalYear year) {
        List<TaskFact> facts = new ArrayList<>();
        plans.current(year).ifPresent(plan -> {
            if (plan.reason() != null) {
                facts.add(TaskFact.of("appraisal.fact.change", line("appraisal.fact.words", plan.reason())));
            }
            facts.add(lines(plan));
        });
        return facts;
    }

    private TaskFact lines(Plan plan) {
        List<PlannedResult> results = plans.results(plan.id());
        long main = results.stream()
                .filter(result -> result.kind() == ResultKind.MAIN)
                .count();
        long tied =
                results.stream().filter(result -> result.superiorLine() != null).count();
        return TaskFact.of(
                "appraisal.fact.plan",
                line("appraisal.fact.plan.lines", main, results.size() - main),
                line("appraisal.fact.plan.tied", tied, (long) results.size()));
    }

    private List<TaskFact> period(AppraisalYear year) {
        return ratings.running(year)
                .map(running -> List.of(TaskFact.of(
                        "appraisal.fact.period",
                        line("appraisal.fact.period.dates", running.startsOn(), running.endsOn()))))
                .orElse(List.of());
    }

    /** Periods are evidence for the year: nothing is computed from them (PermenPANRB 6/2022). */
    private List<TaskFact> rating(AppraisalYear year) {
        List<TaskFact> facts = new ArrayList<>(period(year));
        ratings.running(year)
                .filter(running -> !running.reported())
                .ifPresent(running ->
                        facts.add(TaskFact.of("appraisal.fact.report", warning("appraisal.fact.report.missing"))));
        facts.add(TaskFact.of(
                "appraisal.fact.material",
                line("appraisal.fact.material.count", (long) material.pieces(year), (long) material.feedback(year))));
        List<TaskFact.Line> earlier = ratings.sent(year).stream()
                .map(sent -> line(
                        "appraisal.fact.earlier.period",
                        sent.startsOn(),
                        sent.endsOn(),
                        new TaskFact.Words(
                                "appraisal.predicate." + sent.explained().predicate())))
                .toList();
        if (!earlier.isEmpty()) {
            facts.add(new TaskFact("appraisal.fact.earlier", earlier));
        }
        return facts;
    }

    private static List<TaskFact> result(AppraisalYear year) {
        return year.lastDay() == null
                ? List.of()
                : List.of(TaskFact.of("appraisal.fact.answer", line("appraisal.fact.answer.until", year.lastDay())));
    }
}
