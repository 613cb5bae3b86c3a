package id.alur.process;

/**
 * The names of {@code processes/training/plan/training-plan-city.bpmn} that Java uses; checked both ways against the files by a
 * test.
 */
public final class TrainingPlanCityProcess {

    public static final String PROCESS_ID = "training-plan-city";

    private TrainingPlanCityProcess() {}

    /** Types of the jobs that workers handle. */
    public static final class JobTypes {
        public static final String SET_PLANS = "training.set-plans";

        private JobTypes() {}
    }

    /** Messages the process waits for; each is keyed by the case id. */
    public static final class Messages {
        /** Starts an instance. */
        public static final String CITY_PLAN_SUBMITTED = "training.city-plan-submitted";
        /** The question has been answered. */
        public static final String CITY_PLAN_RESUBMITTED = "training.city-plan-resubmitted";
        /** Its plans go back to BKPSDM. */
        public static final String CITY_PLAN_WITHDRAWN = "training.city-plan-withdrawn";

        private Messages() {}
    }

    /** Element ids of the user tasks. */
    public static final class Tasks {
        public static final String APPROVE_BY_SEKDA = "Task_ApproveCityPlanBySekda";
        public static final String SET_BY_MAYOR = "Task_SetCityPlanByMayor";

        private Tasks() {}
    }

    /** Element ids of the end events. */
    public static final class EndEvents {
        public static final String CITY_PLAN_SET = "EndEvent_CityPlanSet";
        public static final String CITY_PLAN_WITHDRAWN = "EndEvent_CityPlanWithdrawn";

        private EndEvents() {}
    }

    /** Form ids. */
    public static final class Forms {
        public static final String APPROVE = TrainingPlanProcess.Forms.APPROVE;
        public static final String SET = "training-plan-set";

        private Forms() {}
    }

    /** All variables an instance may hold. */
    public static final class Variables {
        /** The case file of the city's plan, a UUID; also the correlation key. */
        public static final String CASE_ID = "caseId";
        /** One of {@link TrainingPlanProcess.Outcomes}, of the last task. */
        public static final String OUTCOME = "outcome";

        private Variables() {}
    }

    /** Rules in the table of deadlines (working days), named by the task header {@code deadlineRule}. */
    public static final class DeadlineRules {
        public static final String SEKDA_APPROVAL = "training.plan-sekda-approval";
        public static final String MAYOR_SETTING = "training.plan-mayor-setting";

        private DeadlineRules() {}
    }
}
