package id.alur.process;

/** The names of {@code processes/training} that Java uses; checked both ways against the files by a test. */
public final class TrainingRequestProcess {

    public static final String PROCESS_ID = "training-request";

    private TrainingRequestProcess() {}

    /** Types of the jobs that workers handle. */
    public static final class JobTypes {
        public static final String DECIDE_ROUTE = "training.decide-route";
        public static final String RESERVE_BUDGET = "training.reserve-budget";
        /** Compensation of {@link #RESERVE_BUDGET}. */
        public static final String RELEASE_BUDGET = "training.release-budget";

        public static final String ANNOUNCE_APPROVAL = "training.announce-approval";
        public static final String PLAN_FINISH = "training.plan-finish";
        public static final String SET_REPORT_DEADLINE = "training.set-report-deadline";
        public static final String POST_LEARNING_HOURS = "training.post-learning-hours";
        /** Announces how a request ended that goes no further. */
        public static final String ANNOUNCE_DECISION = "training.announce-decision";

        /** Issues the surat tugas. */
        public static final String ISSUE_LETTER = "training.issue-letter";

        /** Issues the letter that acknowledges the posted hours. */
        public static final String ISSUE_ACKNOWLEDGEMENT = "training.issue-acknowledgement";

        private JobTypes() {}
    }

    /** Messages the process waits for; each is keyed by the case id. */
    public static final class Messages {
        /** Starts an instance. */
        public static final String REQUEST_SUBMITTED = "training.request-submitted";
        /** Money that a waiting request needs has become free. */
        public static final String BUDGET_FREED = "training.budget-freed";

        /** So long after the end of the course nobody waits for the report any more. */
        public static final String REPORT_MISSING = "training.report-missing";

        /** The request was called off, by the applicant or by BKPSDM. */
        public static final String REQUEST_CANCELLED = "training.request-cancelled";

        private Messages() {}
    }

    /** Element ids of the user tasks. */
    public static final class Tasks {
        public static final String REVIEW_BY_SUPERIOR = "Task_ReviewBySuperior";
        public static final String REVIEW_BY_OPD_HEAD = "Task_ReviewByOpdHead";
        public static final String VERIFY_BY_BKPSDM = "Task_VerifyByBkpsdm";
        public static final String APPROVE_BY_BKPSDM_HEAD = "Task_ApproveByBkpsdmHead";
        public static final String APPROVE_BY_SEKDA = "Task_ApproveBySekda";
        public static final String APPROVE_BY_MAYOR = "Task_ApproveByMayor";
        public static final String REVISE_REQUEST = "Task_ReviseRequest";
        public static final String CHOOSE_FUNDING = "Task_ChooseFunding";
        public static final String SUBMIT_REPORT = "Task_SubmitReport";
        public static final String CONFIRM_FINISH = "Task_ConfirmFinish";

        private Tasks() {}
    }

    /** Element ids of the end events. */
    public static final class EndEvents {
        public static final String REQUEST_FINISHED = "EndEvent_RequestFinished";
        public static final String NOT_ATTENDED = "EndEvent_NotAttended";
        public static final String REQUEST_REJECTED = "EndEvent_RequestRejected";
        public static final String REQUEST_WITHDRAWN = "EndEvent_RequestWithdrawn";
        public static final String REQUEST_REPLACED = "EndEvent_RequestReplaced";

        public static final String REQUEST_CANCELLED = "EndEvent_RequestCancelled";

        private EndEvents() {}
    }

    /** Form ids: the start form, the form of every deciding official, and those of the applicant. */
    public static final class Forms {
        public static final String REQUEST = "training-request";
        public static final String REVIEW_REQUEST = "training-review-request";
        public static final String REVISE_REQUEST = "training-revise-request";
        public static final String CHOOSE_FUNDING = "training-choose-funding";
        public static final String FINISH_REPORT = "training-finish-report";
        public static final String CONFIRM_FINISH = "training-confirm-finish";

        private Forms() {}
    }

    /** Decision tables, evaluated in core and not by the engine. */
    public static final class Decisions {
        public static final String ROUTE = "training-route";

        private Decisions() {}
    }

    /** All variables an instance may hold. None of them names or describes a person. */
    public static final class Variables {
        /** The case file, a UUID; also the correlation key. */
        public static final String CASE_ID = "caseId";
        /** The employee who asks, a UUID. */
        public static final String APPLICANT_ID = "applicantId";
        /** One of {@link Stages}. */
        public static final String NEXT_STAGE = "nextStage";
        /** Group name that is resolved to people when somebody looks. */
        public static final String CANDIDATE_GROUP = "candidateGroup";
        /** Whether money is reserved, as {@code training.reserve-budget} answers. */
        public static final String HAS_BUDGET = "hasBudget";
        /** Until when it makes sense to wait for money; ISO 8601. */
        public static final String WAITING_ENDS_AT = "waitingEndsAt";
        /** The end of the course, an instant as ISO 8601. */
        public static final String COURSE_ENDS_AT = "courseEndsAt";

        /** One of {@link Outcomes}; emptied at the start of each user task. */
        public static final String OUTCOME = "outcome";

        private Variables() {}
    }

    /** Who is next, as {@code training.decide-route} answers. */
    public static final class Stages {
        public static final String SUPERIOR = "SUPERIOR";
        public static final String OPD_HEAD = "OPD_HEAD";
        public static final String BKPSDM = "BKPSDM";
        public static final String BKPSDM_HEAD = "BKPSDM_HEAD";
        /** Sekretaris Daerah, the authorised official (PyB). */
        public static final String SEKDA = "SEKDA";
        /** Wali Kota, the appointing authority (PPK). */
        public static final String MAYOR = "MAYOR";
        /** BKPSDM has approved, and now the money is to be reserved. */
        public static final String BUDGET = "BUDGET";
        /** Everybody whom the route names has approved. */
        public static final String DONE = "DONE";

        private Stages() {}
    }

    /** How a user task ended. */
    public static final class Outcomes {
        public static final String APPROVED = "APPROVED";
        public static final String RETURNED = "RETURNED";
        public static final String REJECTED = "REJECTED";
        public static final String RESUBMITTED = "RESUBMITTED";
        public static final String WITHDRAWN = "WITHDRAWN";
        /** No money: the applicant waits for it, asks for something cheaper instead, or gives up. */
        public static final String WAITING = "WAITING";

        public static final String REPLACED = "REPLACED";
        public static final String GIVEN_UP = "GIVEN_UP";

        /** What BKPSDM says of a training that is over. */
        public static final String FINISHED = "FINISHED";

        public static final String NOT_ATTENDED = "NOT_ATTENDED";
        public static final String REPORT_RETURNED = "REPORT_RETURNED";

        private Outcomes() {}
    }

    /** Rules in the table of deadlines (working days), named by the task header {@code deadlineRule}. */
    public static final class DeadlineRules {
        public static final String SUPERIOR_REVIEW = "training.superior-review";
        public static final String OPD_HEAD_REVIEW = "training.opd-head-review";
        public static final String BKPSDM_VERIFICATION = "training.bkpsdm-verification";
        public static final String BKPSDM_HEAD_APPROVAL = "training.bkpsdm-head-approval";
        public static final String SEKDA_APPROVAL = "training.sekda-approval";
        public static final String MAYOR_APPROVAL = "training.mayor-approval";
        public static final String REVISE = "training.revise";
        public static final String CHOOSE_FUNDING = "training.choose-funding";
        public static final String REPORT = "training.report";
        public static final String CONFIRM_FINISH = "training.confirm-finish";

        private DeadlineRules() {}
    }
}
