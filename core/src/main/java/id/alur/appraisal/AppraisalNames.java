package id.alur.appraisal;

/** The names of the process {@code appraisal-employee} that services use. */
public final class AppraisalNames {

    public static final String PROCESS_ID = "appraisal-employee";

    private AppraisalNames() {}

    /** Messages of the process; each is keyed by the case id. */
    public static final class Messages {
        /** Starts an instance. */
        public static final String YEAR_OPENED = "appraisal.year-opened";

        public static final String REPORT_TIME_OVER = "appraisal.report-time-over";
        public static final String ACCEPTANCE_TIME_OVER = "appraisal.acceptance-time-over";
        public static final String PLAN_CHANGE_OPENED = "appraisal.plan-change-opened";
        public static final String YEAR_CANCELLED = "appraisal.year-cancelled";
        public static final String PLAN_CHANGE_DROPPED = "appraisal.plan-change-dropped";

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

    /** Variables of an instance; none of them names, describes or rates a person. */
    public static final class Variables {
        public static final String EMPLOYEE_ID = "employeeId";
        public static final String SUPERIOR_GROUP = "superiorGroup";

        private Variables() {}
    }

    /** Outcomes of the tasks of a superior about a plan. */
    public static final class Outcomes {
        public static final String AGREED = "AGREED";
        public static final String RETURNED = "RETURNED";

        private Outcomes() {}
    }

    /** Rules in the table of deadlines. */
    public static final class DeadlineRules {
        public static final String REPORT_CLOSES = "appraisal.report-closes";
        public static final String ACCEPT_RESULT = "appraisal.accept-result";

        private DeadlineRules() {}
    }

    /** Decision tables. */
    public static final class Decisions {
        public static final String PREDICATE = "predikat-matrix";

        private Decisions() {}
    }
}
