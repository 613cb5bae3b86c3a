package id.alur.training.evaluation;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody answered about a training of their own.
 *
 * @param formId the questionnaire
 * @param answers by key of the form
 */
public record OwnReaction(String formId, Map<String, Object> answers, Instant answeredAt) {

    public OwnReaction {
        answers = Map.copyOf(answers);
    }
}
