package id.alur.training.evaluation;

import id.alur.process.TrainingEvaluationProcess.DeadlineRules;
import id.alur.process.TrainingEvaluationProcess.Forms;
import id.alur.process.TrainingEvaluationProcess.Messages;
import id.alur.process.TrainingEvaluationProcess.Tasks;
import java.util.List;
import java.util.Optional;

/** The four levels of Kirkpatrick, in their order. */
public enum EvaluationLevel {
    /** What the participant thought of it. */
    REACTION(1, Tasks.ANSWER_REACTION, Forms.REACTION, DeadlineRules.REACTION, Messages.REACTION_TIME_OVER),
    /** What the provider's test says. */
    LEARNING(2, Tasks.RECORD_LEARNING, Forms.LEARNING, DeadlineRules.LEARNING, Messages.LEARNING_TIME_OVER),
    /** What the superior sees at work. */
    BEHAVIOUR(3, Tasks.JUDGE_BEHAVIOUR, Forms.BEHAVIOUR, DeadlineRules.BEHAVIOUR, Messages.BEHAVIOUR_TIME_OVER),
    /** What came of it for the unit. */
    RESULT(4, Tasks.JUDGE_RESULT, Forms.RESULT, DeadlineRules.RESULT, Messages.RESULT_TIME_OVER);

    private final int number;
    private final String taskId;
    private final String formId;
    private final String deadlineRule;
    private final String timeOver;

    EvaluationLevel(int number, String taskId, String formId, String deadlineRule, String timeOver) {
        this.number = number;
        this.taskId = taskId;
        this.formId = formId;
        this.deadlineRule = deadlineRule;
        this.timeOver = timeOver;
    }

    /** 1 to 4. */
    public int number() {
        return number;
    }

    /** As in the decision table and the process variable. */
    public String code() {
        return name();
    }

    /** Id of its user task in the model. */
    String taskId() {
        return taskId;
    }

    public String formId() {
        return formId;
    }

    /** Also the name of the level's clock in its case. */
    String deadlineRule() {
        return deadlineRule;
    }

    /** What the engine is told when nobody has answered in time. */
    String timeOver() {
        return timeOver;
    }

    /** Fields of the form that are answered on the scale of 1 to 5, in the order in which their scores are kept. */
    List<String> scoreKeys() {
        return switch (this) {
            case REACTION ->
                List.of("materialScore", "trainerScore", "methodScore", "facilityScore", "usefulnessScore");
            case LEARNING -> List.of();
            case BEHAVIOUR -> List.of("applyScore", "qualityScore", "independenceScore", "sharingScore");
            case RESULT -> List.of("targetScore", "serviceScore", "efficiencyScore");
        };
    }

    /** @throws IllegalArgumentException when there is no such level */
    static EvaluationLevel ofNumber(int number) {
        for (EvaluationLevel level : values()) {
            if (level.number == number) {
                return level;
            }
        }
        throw new IllegalArgumentException("No level " + number);
    }

    static Optional<EvaluationLevel> ofTask(String elementId) {
        for (EvaluationLevel level : values()) {
            if (level.taskId.equals(elementId)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
