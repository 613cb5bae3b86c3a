package id.alur.training.evaluation;

import id.alur.audit.AuditTrail;
import id.alur.calendar.CaseClocks;
import id.alur.calendar.ClockStart;
import id.alur.calendar.Due;
import id.alur.casefile.CaseFileService;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.process.TrainingEvaluationProcess.Stages;
import id.alur.shared.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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

    /** When the office opens: nobody is asked at midnight. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final EvaluationRepository evaluations;
    private final Evaluators evaluators;
    private final CaseClocks clocks;
    private final CaseFileService cases;
    private final AuditTrail audit;
    private final Clock clock;

    EvaluationFlow(
            EvaluationRepository evaluations,
            Evaluators evaluators,
            CaseClocks clocks,
            CaseFileService cases,
            AuditTrail audit,
            Clock clock) {
        this.evaluations = evaluations;
        this.evaluators = evaluators;
        this.clocks = clocks;
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
            return new OpenedLevel(Stages.NOBODY, "", null);
        }
        Optional<SkipReason> nobody = evaluators.whyNobody(evaluation, level);
        if (nobody.isPresent()) {
            evaluations.skip(evaluation.id(), level, nobody.get(), null, null, null);
            cases.addEvent(caseId, "evaluation.skipped-" + nobody.get().key(), null, Map.of());
            record("evaluation.skip", evaluation, level);
            return new OpenedLevel(Stages.NOBODY, "", null);
        }
        if (state == LevelState.PLANNED) {
            Due due = clocks.start(ClockStart.of(caseId, level.deadlineRule(), Evaluators.acting(evaluation, level))
                    .telling(level.timeOver()));
            evaluations.open(evaluation.id(), level, due.endsAt());
            evaluators.tellOpened(evaluation, level);
            record("evaluation.open", evaluation, level);
        }
        return new OpenedLevel(
                level.code(),
                Evaluators.group(evaluation, level)
                        .map(CandidateGroup::toString)
                        .orElse(""),
                evaluations.closesAt(evaluation.id(), level).orElseThrow(EvaluationFlow::unknown));
    }

    /** The time is over. What was answered in the last moment stays an answer. */
    public void expire(CaseFileId caseId, EvaluationLevel level) {
        Evaluation evaluation = lock(caseId);
        if (!evaluations.state(evaluation.id(), level).isOver()) {
            evaluations.notAnswered(evaluation.id(), level);
            clocks.end(caseId, level.deadlineRule());
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
