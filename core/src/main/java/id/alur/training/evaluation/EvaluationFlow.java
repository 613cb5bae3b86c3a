package id.alur.training.evaluation;

import id.alur.audit.AuditTrail;
import id.alur.calendar.DeadlineRules;
import id.alur.calendar.Week;
import id.alur.calendar.WorkingCalendar;
import id.alur.casefile.CaseFileService;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.process.TrainingEvaluationProcess.Stages;
import id.alur.shared.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process asks of us on its way. Each answer may be asked for again: it is the same, and nothing happens twice. */
@Service
@PreAuthorize("hasRole('SYSTEM')")
@Transactional
public class EvaluationFlow {

    /** When the office opens: nobody is asked or reminded at midnight. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final EvaluationRepository evaluations;
    private final Evaluators evaluators;
    private final WorkingCalendar calendar;
    private final DeadlineRules deadlines;
    private final CaseFileService cases;
    private final AuditTrail audit;
    private final Clock clock;

    EvaluationFlow(
            EvaluationRepository evaluations,
            Evaluators evaluators,
            WorkingCalendar calendar,
            DeadlineRules deadlines,
            CaseFileService cases,
            AuditTrail audit,
            Clock clock) {
        this.evaluations = evaluations;
        this.evaluators = evaluators;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /** When a level may be asked about: so many months after the training, in the morning. */
    @Transactional(readOnly = true)
    public Instant opensAt(CaseFileId caseId, EvaluationLevel level) {
        Evaluation evaluation = evaluations.find(caseId).orElseThrow(EvaluationFlow::unknown);
        return morning(evaluation.opensOn(level));
    }

    /** Finds who is asked by the register of today, tells them, and counts their working days; or says that there is nobody. */
    public OpenedLevel open(CaseFileId caseId, EvaluationLevel level) {
        Evaluation evaluation = lock(caseId);
        LevelState state = evaluations.state(evaluation.id(), level);
        if (state.isOver()) {
            return new OpenedLevel(Stages.NOBODY, "", null, null);
        }
        Optional<SkipReason> nobody = evaluators.whyNobody(evaluation, level);
        if (nobody.isPresent()) {
            evaluations.skip(evaluation.id(), level, nobody.get(), null, null, null);
            cases.addEvent(caseId, "evaluation.skipped-" + nobody.get().key(), null, Map.of());
            record("evaluation.skip", evaluation, level);
            return new OpenedLevel(Stages.NOBODY, "", null, null);
        }
        LocalDate today = LocalDate.now(clock);
        int days = deadlines
                .workingDays(List.of(level.deadlineRule()))
                .orElseThrow(() -> new IllegalStateException("No deadline rule " + level.deadlineRule()));
        if (state == LevelState.PLANNED) {
            evaluations.open(evaluation.id(), level, midnightAfter(today, days));
            evaluators.tell(evaluation, level, "opened");
            record("evaluation.open", evaluation, level);
        }
        Instant closesAt = evaluations.closesAt(evaluation.id(), level).orElseThrow(EvaluationFlow::unknown);
        Instant remindAt =
                morning(calendar.addWorkingDays(today, days / 2, Week.FIVE_DAY).date());
        return new OpenedLevel(
                level.code(),
                Evaluators.group(evaluation, level)
                        .map(CandidateGroup::toString)
                        .orElse(""),
                remindAt.isBefore(closesAt) ? remindAt : closesAt,
                closesAt);
    }

    /** Tells whoever has not answered that time is running out. */
    public void remind(CaseFileId caseId, EvaluationLevel level) {
        Evaluation evaluation = lock(caseId);
        if (evaluations.state(evaluation.id(), level) == LevelState.OPEN) {
            evaluators.tell(evaluation, level, "reminder");
        }
    }

    /** The time is over. What was answered in the last moment stays an answer. */
    public void expire(CaseFileId caseId, EvaluationLevel level) {
        Evaluation evaluation = lock(caseId);
        if (!evaluations.state(evaluation.id(), level).isOver()) {
            evaluations.notAnswered(evaluation.id(), level);
            cases.addEvent(caseId, "evaluation.not-answered-" + Evaluators.key(level), null, Map.of());
            record("evaluation.expire", evaluation, level);
        }
    }

    /** @throws IllegalStateException while a level is still waiting: a defect of the model */
    public void close(CaseFileId caseId) {
        Evaluation evaluation = lock(caseId);
        if (!evaluation.running()) {
            return;
        }
        if (evaluations.any(evaluation.id(), LevelState.PLANNED, LevelState.OPEN)) {
            throw new IllegalStateException("A level of case " + caseId + " is still waiting");
        }
        evaluations.finish(evaluation);
        cases.close(
                caseId,
                evaluations.any(evaluation.id(), LevelState.ANSWERED)
                        ? "evaluation-finished"
                        : "evaluation-not-answered");
        audit.record("evaluation.close", "evaluation", evaluation.id().toString(), caseId, Map.of());
    }

    private void record(String action, Evaluation evaluation, EvaluationLevel level) {
        audit.record(
                action, "evaluation", evaluation.id().toString(), evaluation.caseId(), Map.of("level", level.number()));
    }

    private Instant midnightAfter(LocalDate from, int workingDays) {
        return calendar.addWorkingDays(from, workingDays, Week.FIVE_DAY)
                .date()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    private Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(clock.getZone()).toInstant();
    }

    private Evaluation lock(CaseFileId caseId) {
        return evaluations.lock(caseId).orElseThrow(EvaluationFlow::unknown);
    }

    private static NotFoundException unknown() {
        return new NotFoundException("error.training.evaluation.not-found");
    }
}
