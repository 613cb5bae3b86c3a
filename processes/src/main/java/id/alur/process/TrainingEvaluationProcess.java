package id.alur.process;

/** The names of {@code processes/training/evaluation} that Java uses; checked both ways against the files by a test. */
public final class TrainingEvaluationProcess {

    public static final String PROCESS_ID = "training-evaluation";

    private TrainingEvaluationProcess() {}

    /** Types of the jobs that workers handle. */
    public static final class JobTypes {
        public static final String SCHEDULE_EVALUATION = "training.schedule-evaluation";
        public static final String OPEN_EVALUATION = "training.open-evaluation";
        public static final String EXPIRE_EVALUATION = "training.expire-evaluation";
        public static final String CLOSE_EVALUATION = "training.close-evaluation";

        private JobTypes() {}
    }

    /** Messages the process waits for; each is keyed by the case id. */
    public static final class Messages {
        /** Starts an instance. */
        public static final String EVALUATION_OPENED = "training.evaluation-opened";

        /** Nobody has answered in time; one for each level, because all levels of a case may wait at once. */
        public static final String REACTION_TIME_OVER = "training.reaction-time-over";

        public static final String LEARNING_TIME_OVER = "training.learning-time-over";
        public static final String BEHAVIOUR_TIME_OVER = "training.behaviour-time-over";
        public static final String RESULT_TIME_OVER = "training.result-time-over";

        private Messages() {}
    }

    /** Element ids of the user tasks. */
    public static final class Tasks {
        public static final String ANSWER_REACTION = "Task_AnswerReaction";
        public static final String RECORD_LEARNING = "Task_RecordLearning";
        public static final String JUDGE_BEHAVIOUR = "Task_JudgeBehaviour";
        public static final String JUDGE_RESULT = "Task_JudgeResult";

        private Tasks() {}
    }

    /** Element ids of the end events; all but the last end one level. */
    public static final class EndEvents {
        public static final String LEVEL_ANSWERED = "EndEvent_LevelAnswered";
        public static final String LEVEL_NOT_ANSWERED = "EndEvent_LevelNotAnswered";
        public static final String LEVEL_SKIPPED = "EndEvent_LevelSkipped";
        public static final String EVALUATION_FINISHED = "EndEvent_EvaluationFinished";

        private EndEvents() {}
    }

    /** Form ids, one for each level. */
    public static final class Forms {
        public static final String REACTION = "training-evaluate-reaction";
        public static final String LEARNING = "training-evaluate-learning";
        public static final String BEHAVIOUR = "training-evaluate-behaviour";
        public static final String RESULT = "training-evaluate-result";

        private Forms() {}
    }

    /** Decision tables, evaluated in core and not by the engine. */
    public static final class Decisions {
        public static final String PLAN = "evaluation-plan";

        private Decisions() {}
    }

    /** All variables an instance may hold. None of them names or describes a person. */
    public static final class Variables {
        /** The case file of the evaluation, a UUID; also the correlation key. */
        public static final String CASE_ID = "caseId";
        /** Who was trained, a UUID. */
        public static final String PARTICIPANT_ID = "participantId";
        /** What is planned: some of {@link Stages}. */
        public static final String LEVELS = "levels";
        /** One of {@link #LEVELS}; each level has its own, as with all that follow. */
        public static final String LEVEL = "level";
        /** When the level may be evaluated, an ISO date-time. */
        public static final String OPENS_AT = "opensAt";
        /** One of {@link Stages}: the level itself, or nobody. */
        public static final String NEXT_STAGE = "nextStage";
        /** Group name that is resolved to people when somebody looks. */
        public static final String CANDIDATE_GROUP = "candidateGroup";
        /** Emptied at the start of each user task; this process asks for none. */
        public static final String OUTCOME = "outcome";

        private Variables() {}
    }

    /** Levels (Kirkpatrick), and that there is nobody to ask. */
    public static final class Stages {
        public static final String REACTION = "REACTION";
        public static final String LEARNING = "LEARNING";
        public static final String BEHAVIOUR = "BEHAVIOUR";
        public static final String RESULT = "RESULT";
        public static final String NOBODY = "NOBODY";

        private Stages() {}
    }

    /** Rules in the table of deadlines (working days), named by the task header {@code deadlineRule}. */
    public static final class DeadlineRules {
        public static final String REACTION = "training.evaluate-reaction";
        public static final String LEARNING = "training.evaluate-learning";
        public static final String BEHAVIOUR = "training.evaluate-behaviour";
        public static final String RESULT = "training.evaluate-result";

        private DeadlineRules() {}
    }
}
