package id.alur.training.evaluation;

import id.alur.audit.AuditTrail;
import id.alur.calendar.CaseClocks;
import id.alur.casefile.CaseFileService;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.shared.PlainText;
import id.alur.task.CompletionContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what people answer. Scores and words go into this feature's tables and nowhere else. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EvaluationAnswers {

    private static final String YES = "YES";

    private final EvaluationRepository evaluations;
    private final CaseFileService cases;
    private final CaseClocks clocks;
    private final AuditTrail audit;

    EvaluationAnswers(EvaluationRepository evaluations, CaseFileService cases, CaseClocks clocks, AuditTrail audit) {
        this.evaluations = evaluations;
        this.cases = cases;
        this.clocks = clocks;
        this.audit = audit;
    }

    /** @throws DomainException when the level was closed meanwhile, or belongs to the participant and this is somebody else */
    void answer(EvaluationLevel level, CompletionContext context) {
        CaseFileId caseId = context.caseId();
        Evaluation evaluation = evaluations
                .lock(caseId)
                .orElseThrow(() -> new NotFoundException("error.training.evaluation.not-found"));
        EmployeeId me = context.actor();
        if ((level == EvaluationLevel.REACTION) != me.equals(evaluation.participant())) {
            throw new DomainException("error.training.evaluation.not-for-others");
        }
        if (evaluations.state(evaluation.id(), level) != LevelState.OPEN) {
            throw new DomainException("error.training.evaluation.closed");
        }
        Map<String, Object> form = context.data();
        String word = level.name().toLowerCase(Locale.ROOT);
        if (cannotSay(level, form)) {
            boolean test = level == EvaluationLevel.LEARNING;
            SkipReason reason = test ? SkipReason.NO_TEST : SkipReason.NOT_ASSESSABLE;
            String why = text(form, test ? "noTestReason" : "notAssessableReason");
            evaluations.skip(evaluation.id(), level, reason, why, me, context.task());
            cases.addEvent(caseId, "evaluation.no-answer-" + word, context.task(), Map.of());
        } else {
            evaluations.answer(evaluation.id(), level, read(level, form), me, context.task());
            cases.addEvent(caseId, "evaluation.answered-" + word, context.task(), Map.of());
        }
        clocks.end(caseId, level.deadlineRule());
        audit.record(
                "evaluation.answer", "evaluation", evaluation.id().toString(), caseId, Map.of("level", level.number()));
    }

    private static boolean cannotSay(EvaluationLevel level, Map<String, Object> form) {
        return switch (level) {
            case REACTION -> false;
            case LEARNING -> !YES.equals(form.get("tested"));
            case BEHAVIOUR, RESULT -> !YES.equals(form.get("assessable"));
        };
    }

    private static EvaluationRepository.Answer read(EvaluationLevel level, Map<String, Object> form) {
        if (level == EvaluationLevel.LEARNING) {
            TestResult test = TestResult.of(
                    (BigDecimal) form.get("preTest"), (BigDecimal) Objects.requireNonNull(form.get("postTest")));
            return new EvaluationRepository.Answer(List.of(), test, null);
        }
        List<Integer> scores = level.scoreKeys().stream()
                .map(key -> Integer.valueOf(text(form, key)))
                .toList();
        String comment = (String) form.get("comment");
        return new EvaluationRepository.Answer(
                scores, null, PlainText.isBlank(comment) ? null : PlainText.text(comment));
    }

    private static String text(Map<String, Object> form, String key) {
        return (String) Objects.requireNonNull(form.get(key), key);
    }
}
