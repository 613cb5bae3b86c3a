package id.alur.process;

/** The names of {@code processes/appraisal} that Java uses; checked both ways against the files by a test. */
public final class AppraisalEmployeeProcess {

    public static final String PROCESS_ID = "appraisal-employee";

    private AppraisalEmployeeProcess() {}

    /** Types of the jobs that workers handle. */
    public static final class JobTypes {
        /** Issues the document of the plan that has just been agreed, the first or a changed one. */
        public static final String ISSUE_PLAN = "appraisal.issue-plan";
        /** What is rated next, and when it may be reported. */
        public static final String PLAN_PERIOD = "appraisal.plan-period";

        public static final String OPEN_REPORT = "appraisal.open-report";
        public static final String OPEN_RATING = "appraisal.open-rating";
        public static final String PUBLISH_RESULT = "appraisal.publish-result";
        public static final String CLOSE_YEAR = "appraisal.close-year";
        public static final String ISSUE_EVALUATION = "appraisal.issue-evaluation";

        private JobTypes() {}
    }

    /** Messages the process waits for; each is keyed by the case id. */
    public static final class Messages {
        /** Starts an instance. */
        public static final String YEAR_OPENED = "appraisal.year-opened";
        /** Nobody waits for the self report any longer; the superior rates without it. */
        public static final String REPORT_TIME_OVER = "appraisal.report-time-over";
        /** The employee has said nothing about the result of the year in time. */
        public static final String ACCEPTANCE_TIME_OVER = "appraisal.acceptance-time-over";
        /** The employee changes the agreed plan. */
        public static final String PLAN_CHANGE_OPENED = "appraisal.plan-change-opened";
        /** The plan stays as it was agreed. */
        public static final String PLAN_CHANGE_DROPPED = "appraisal.plan-change-dropped";
        /** The case has been closed before its end. */
        public static final String YEAR_CANCELLED = "appraisal.year-cancelled";

        private Messages() {}
    }

    /** Element ids of the user tasks. */
    public static final class Tasks {
        public static final String DRAFT_PLAN = "Task_DraftPlan";
        public static final String DISCUSS_PLAN = "Task_DiscussPlan";
        public static final String REVISE_CHANGED_PLAN = "Task_ReviseChangedPlan";
        public static final String DISCUSS_CHANGED_PLAN = "Task_DiscussChangedPlan";
        public static final String REPORT_PERIOD = "Task_ReportPeriod";
        public static final String RATE_PERIOD = "Task_RatePeriod";
        public static final String REPORT_YEAR = "Task_ReportYear";
        public static final String RATE_YEAR = "Task_RateYear";
        public static final String READ_RESULT = "Task_ReadResult";

        private Tasks() {}
    }

    /** Element ids of the end events. */
    public static final class EndEvents {
        public static final String ACCEPTED = "EndEvent_Accepted";
        public static final String ACCEPTED_BY_SILENCE = "EndEvent_AcceptedBySilence";
        public static final String YEAR_CANCELLED = "EndEvent_YearCancelled";
        /** Ends a change of the plan, not the year. */
        public static final String PLAN_CHANGED = "EndEvent_PlanChanged";
        /** Ends a change of the plan, not the year. */
        public static final String PLAN_CHANGE_DROPPED = "EndEvent_PlanChangeDropped";
        /** Superior and employee agree about a change; its document follows. */
        public static final String CHANGE_AGREED = "EndEvent_ChangeAgreed";

        private EndEvents() {}
    }

    /** Form ids; what is planned, reported and rated is kept by the feature as it is written, and not sent with the form. */
    public static final class Forms {
        public static final String DRAFT_PLAN = "appraisal-draft-plan";
        public static final String DISCUSS_PLAN = "appraisal-discuss-plan";
        public static final String REPORT = "appraisal-report";
        public static final String RATE = "appraisal-rate";
        public static final String READ_RESULT = "appraisal-read-result";

        private Forms() {}
    }

    /** Decision tables, evaluated in core and not by the engine. */
    public static final class Decisions {
        /** The predicate of a rating of results and one of behaviour. */
        public static final String PREDICATE = "predikat-matrix";

        private Decisions() {}
    }

    /** All variables an instance may hold. None of them names or describes a person, and none is a rating. */
    public static final class Variables {
        /** The case file, a UUID; also the correlation key. */
        public static final String CASE_ID = "caseId";
        /** Whose year it is, a UUID. */
        public static final String EMPLOYEE_ID = "employeeId";
        /** Group name of the superior, resolved to people when somebody looks. */
        public static final String SUPERIOR_GROUP = "superiorGroup";
        /** What is rated next: one of {@link Stages}. */
        public static final String NEXT_STAGE = "nextStage";
        /** When that may be reported: an instant as ISO 8601. */
        public static final String OPENS_AT = "opensAt";
        /** Whether the time to accept was over before anything was said. */
        public static final String IS_SILENT = "isSilent";
        /** One of {@link Outcomes}; emptied at the start of each user task. */
        public static final String OUTCOME = "outcome";

        private Variables() {}
    }

    /** What is rated next. */
    public static final class Stages {
        public static final String PERIOD = "PERIOD";
        public static final String YEAR = "YEAR";

        private Stages() {}
    }

    /** What the superior says about a plan. */
    public static final class Outcomes {
        public static final String AGREED = "AGREED";
        public static final String RETURNED = "RETURNED";

        private Outcomes() {}
    }

    /** Rules in the table of deadlines, named by the task header {@code deadlineRule}. */
    public static final class DeadlineRules {
        public static final String DRAFT_PLAN = "appraisal.draft-plan";
        public static final String DISCUSS_PLAN = "appraisal.discuss-plan";
        public static final String SELF_REPORT = "appraisal.self-report";
        public static final String RATE = "appraisal.rate";
        public static final String ACCEPT_RESULT = "appraisal.accept-result";

        private DeadlineRules() {}
    }
}
