package id.alur.appraisal.page.ui;

import id.alur.appraisal.evidence.Evidence;
import id.alur.appraisal.evidence.Feedback;
import id.alur.appraisal.page.YearView;
import id.alur.appraisal.plan.PlanVersion;
import id.alur.appraisal.plan.PlanView;
import id.alur.appraisal.plan.PlannedResult;
import id.alur.appraisal.rating.Outcome;
import id.alur.appraisal.rating.PeriodView;
import id.alur.appraisal.year.Relation;
import id.alur.identity.CaseFileId;
import id.alur.shared.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that a page shows of a year, read at once.
 *
 * @param shown the plan that holds, or the first one while it is written; null while this person may not read it
 * @param open the version that is written or discussed just now, with what the person may do; null where there is none for this person
 */
record YearSnapshot(
        CaseFileId caseId,
        YearView year,
        @Nullable PlanView shown,
        @Nullable PlanView open,
        List<PlanVersion> versions,
        List<Evidence> evidence,
        List<Feedback> feedback,
        List<PeriodView> periods,
        @Nullable Outcome outcome) {

    static YearSnapshot of(PageServices services, CaseFileId caseId) {
        YearView year = services.pages().year(caseId);
        PlanView open = readable(() -> services.plan().plans().current(caseId));
        PlanView agreed = services.plan().plans().agreed(caseId).orElse(null);
        return new YearSnapshot(
                caseId,
                year,
                agreed == null ? open : agreed,
                open,
                services.plan().plans().versions(caseId),
                services.evidence().evidence().of(caseId),
                services.evidence().feedback().of(caseId),
                services.rating().ratings().periods(caseId),
                services.rating().ratings().outcome(caseId).orElse(null));
    }

    private static @Nullable PlanView readable(Supplier<PlanView> plan) {
        try {
            return plan.get();
        } catch (NotFoundException notForThisPerson) {
            return null;
        }
    }

    boolean isOwn() {
        return year.relation() == Relation.SELF;
    }

    /** Whether evidence and feedback are collected: a plan holds, and the year is not over. */
    boolean isCollecting() {
        return shown != null
                && shown.agreedAt() != null
                && switch (year.row().state()) {
                    case PLANNING, DISCUSSING, PUBLISHED, ACCEPTED, CANCELLED -> false;
                    case RUNNING, REPORTING, RATING -> true;
                };
    }

    /** A change of the plan that is not agreed yet. */
    Optional<PlanView> change() {
        return Optional.ofNullable(open).filter(plan -> shown != null && plan.number() != shown.number());
    }

    /** The same but for how many messages there are, which open threads show by themselves. */
    boolean saysTheSame(@Nullable YearSnapshot other) {
        return other != null && quiet(this).equals(quiet(other));
    }

    private static YearSnapshot quiet(YearSnapshot loud) {
        return new YearSnapshot(
                loud.caseId,
                loud.year,
                quiet(loud.shown),
                quiet(loud.open),
                loud.versions,
                loud.evidence,
                loud.feedback,
                loud.periods,
                loud.outcome);
    }

    private static @Nullable PlanView quiet(@Nullable PlanView plan) {
        if (plan == null) {
            return null;
        }
        List<PlannedResult> lines = plan.results().stream()
                .map(line -> new PlannedResult(
                        line.line(),
                        line.kind(),
                        line.title(),
                        line.superiorLine(),
                        line.superiorTitle(),
                        line.indicators(),
                        0,
                        line.version()))
                .toList();
        return new PlanView(
                plan.id(),
                plan.caseId(),
                plan.employee(),
                plan.employeeName(),
                plan.year(),
                plan.number(),
                plan.state(),
                plan.changeReason(),
                lines,
                plan.expectations(),
                0,
                plan.version(),
                plan.submittedAt(),
                plan.agreedAt(),
                plan.agreedBy(),
                plan.permissions());
    }
}
