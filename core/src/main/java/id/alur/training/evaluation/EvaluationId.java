package id.alur.training.evaluation;

import java.util.UUID;

/** Identifies the evaluation of one training of one person. */
public record EvaluationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
