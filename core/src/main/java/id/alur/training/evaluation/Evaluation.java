package id.alur.training.evaluation;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of one training of one person, as its process needs it.
 *
 * @param behaviourMonths null where the level is not planned
 */
record Evaluation(
        EvaluationId id,
        CaseFileId caseId,
        EmployeeId participant,
        LocalDate finishedOn,
        @Nullable Integer behaviourMonths,
        @Nullable Integer resultMonths,
        boolean running) {

    /** The day from which on a level may be asked about. */
    LocalDate opensOn(EvaluationLevel level) {
        return switch (level) {
            case REACTION, LEARNING -> finishedOn;
            case BEHAVIOUR -> after(behaviourMonths, level);
            case RESULT -> after(resultMonths, level);
        };
    }

    private LocalDate after(@Nullable Integer months, EvaluationLevel level) {
        if (months == null) {
            throw new IllegalStateException("Evaluation " + id + " does not plan level " + level);
        }
        return finishedOn.plusMonths(months);
    }
}
