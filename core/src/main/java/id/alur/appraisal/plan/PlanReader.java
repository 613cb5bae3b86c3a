package id.alur.appraisal.plan;

import id.alur.appraisal.year.AppraisalYear;
import id.alur.appraisal.year.YearId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans for the rooms of appraisal that go by them, within their transactions and after their checks of who may know. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PlanReader {

    private final PlanVersionRepository plans;
    private final LineRepository lines;
    private final DiscussionRepository discussion;

    PlanReader(PlanVersionRepository plans, LineRepository lines, DiscussionRepository discussion) {
        this.plans = plans;
        this.lines = lines;
        this.discussion = discussion;
    }

    /** The version that is being worked on; where there is none, the one in force. */
    public Optional<Plan> current(AppraisalYear year) {
        return open(year.id()).or(() -> agreed(year));
    }

    /** Why the superior gave the plan back the last time. */
    public Optional<String> lastReturn(AppraisalYear year) {
        return discussion.lastReturn(year.id());
    }

    /** By number. */
    List<Plan> versions(YearId year) {
        return plans.of(year);
    }

    /** The version that employee and superior are working on. */
    Optional<Plan> open(YearId year) {
        return plans.of(year).stream().filter(plan -> plan.state().isOpen()).findFirst();
    }

    /** The version in force. */
    public Optional<Plan> agreed(AppraisalYear year) {
        return plans.of(year.id()).stream()
                .filter(plan -> plan.state() == PlanState.AGREED)
                .findFirst();
    }

    /** The first version that was agreed; it may be replaced by now. */
    public Optional<Plan> firstAgreed(AppraisalYear year) {
        return plans.of(year.id()).stream()
                .filter(plan -> plan.agreedAt() != null)
                .findFirst();
    }

    /** @throws IllegalStateException when there is none: a defect of the caller */
    public Plan get(PlanId plan) {
        return plans.find(plan).orElseThrow(() -> new IllegalStateException("No plan " + plan));
    }

    /** Main results first. */
    public List<PlannedResult> results(PlanId plan) {
        return lines.of(plan);
    }

    /** Whether the line is one of the version in force or of the one that is being worked on. */
    public boolean has(AppraisalYear year, LineId line) {
        return plans.of(year.id()).stream()
                .filter(plan -> plan.state().isOpen() || plan.state() == PlanState.AGREED)
                .anyMatch(plan -> lines.title(plan.id(), line).isPresent());
    }
}
