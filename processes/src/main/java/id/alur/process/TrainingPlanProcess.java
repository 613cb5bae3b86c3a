package id.alur.process;

/** The names of {@code processes/training/plan/training-plan.bpmn} that Java uses; checked both ways against the files by a test. */
public final class TrainingPlanProcess {

    public static final String PROCESS_ID = "training-plan";

    private TrainingPlanProcess() {}

    /** Types of the jobs that workers handle. */
    public static final class JobTypes {
        /** When somebody is told next of a plan that was returned. */
        public static final String SET_REPAIR_NOTICE = "training.set-plan-repair-notice";
        /** The agency is reminded, or told with BKPSDM that it is late. */
        public static final String TELL_REPAIR = "training.tell-plan-repair";

        private JobTypes() {}
    }

    /** Messages the process waits for; each is keyed by the case id. */
    public static final class Messages {
        /** Starts an instance. */
        public static final String PLAN_SUBMITTED = "training.plan-submitted";
        /** A plan that was returned has been put right. */
        public static final String PLAN_RESUBMITTED = "training.plan-resubmitted";
        /** A plan that was returned is not submitted again for now. */
        public static final String PLAN_WITHDRAWN = "training.plan-withdrawn";
        /** BKPSDM asks about a plan that it had accepted. */
        public static final String PLAN_REOPENED = "training.plan-reopened";
        /** The mayor has set the plan with that of the city. */
        public static final String PLAN_SET = "training.plan-set";

        private Messages() {}
    }

    /** Element ids of the user tasks. */
    public static final class Tasks {
        public static final String APPROVE_BY_OPD_HEAD = "Task_ApprovePlanByOpdHead";
        public static final String CHECK_BY_BKPSDM = "Task_CheckPlanByBkpsdm";

        private Tasks() {}
    }

    /** Element ids of the end events. */
    public static final class EndEvents {
        public static final String PLAN_SET = "EndEvent_PlanSet";
        public static final String PLAN_WITHDRAWN = "EndEvent_PlanWithdrawn";

        private EndEvents() {}
    }

    /** Form ids; the first is also that of the Sekda in {@link TrainingPlanCityProcess}. */
    public static final class Forms {
        public static final String APPROVE = "training-plan-approve";
        public static final String CHECK = "training-plan-check";

        private Forms() {}
    }

    /** All variables an instance may hold. None of them names or describes a person. */
    public static final class Variables {
        /** The case file of the plan, a UUID; also the correlation key. */
        public static final String CASE_ID = "caseId";
        /** One of {@link Stages}. */
        public static final String NEXT_STAGE = "nextStage";
        /** Group name of the agency's head, resolved to people when somebody looks. */
        public static final String HEAD_GROUP = "headGroup";
        /** When somebody is told next of a plan that was returned: an instant as ISO 8601. */
        public static final String REPAIR_NOTICE_AT = "repairNoticeAt";
        /** One of {@link Outcomes}, of the last task. */
        public static final String OUTCOME = "outcome";

        private Variables() {}
    }

    /** Who looks at the plan first. */
    public static final class Stages {
        public static final String OPD_HEAD = "OPD_HEAD";
        /** The head has submitted it, and need not approve it besides. */
        public static final String BKPSDM = "BKPSDM";

        private Stages() {}
    }

    /** What officials decide. */
    public static final class Outcomes {
        public static final String APPROVED = "APPROVED";
        public static final String RETURNED = "RETURNED";

        private Outcomes() {}
    }

    /** Rules in the table of deadlines (working days), named by the task header {@code deadlineRule}. */
    public static final class DeadlineRules {
        public static final String HEAD_APPROVAL = "training.plan-head-approval";
        public static final String CHECK = "training.plan-check";

        private DeadlineRules() {}
    }
}
