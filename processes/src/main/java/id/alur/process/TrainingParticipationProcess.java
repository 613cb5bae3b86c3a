package id.alur.process;

/** The names of {@code processes/training/event} that Java uses; checked both ways against the files by a test. */
public final class TrainingParticipationProcess {

    public static final String PROCESS_ID = "training-participation";

    private TrainingParticipationProcess() {}

    /** Types of the jobs that workers handle. */
    public static final class JobTypes {
        public static final String RESERVE_SEAT = "training.reserve-seat";
        public static final String EXPIRE_INVITATION = "training.expire-invitation";
        public static final String CALL_REPLACEMENT = "training.call-replacement";
        public static final String POST_PARTICIPATION = "training.post-participation";
        public static final String RELEASE_SEAT = "training.release-seat";

        private JobTypes() {}
    }

    /** Messages the process waits for; each is keyed by the case id. */
    public static final class Messages {
        /** Starts an instance. */
        public static final String PARTICIPANT_ADMITTED = "training.participant-admitted";

        public static final String ATTENDANCE_RECORDED = "training.attendance-recorded";
        public static final String PARTICIPATION_WITHDRAWN = "training.participation-withdrawn";
        public static final String EVENT_CANCELLED = "training.event-cancelled";

        /** Whoever was offered the seat has not answered in time: it goes to the next in reserve. */
        public static final String CONFIRMATION_TIME_OVER = "training.confirmation-time-over";

        private Messages() {}
    }

    /** Element ids of the user tasks. */
    public static final class Tasks {
        public static final String CONFIRM = "Task_ConfirmParticipation";

        private Tasks() {}
    }

    /** Element ids of the end events. */
    public static final class EndEvents {
        public static final String ATTENDED = "EndEvent_Attended";
        public static final String ABSENT = "EndEvent_Absent";
        public static final String SEAT_FREED = "EndEvent_SeatFreed";
        public static final String EVENT_CANCELLED = "EndEvent_EventCancelled";

        private EndEvents() {}
    }

    /** Form ids. */
    public static final class Forms {
        public static final String CONFIRM = "training-confirm-participation";

        private Forms() {}
    }

    /** All variables an instance may hold. None of them names or describes a person. */
    public static final class Variables {
        /** The case file of one person in one event, a UUID; also the correlation key. */
        public static final String CASE_ID = "caseId";
        /** Who was admitted, a UUID. */
        public static final String PARTICIPANT_ID = "participantId";
        /** Whether the seat could be offered. */
        public static final String HAS_BUDGET = "hasBudget";
        /** One of {@link Outcomes}. */
        public static final String OUTCOME = "outcome";

        private Variables() {}
    }

    /** What became of an invitation, and of who accepted it. */
    public static final class Outcomes {
        public static final String CONFIRMED = "CONFIRMED";
        public static final String DECLINED = "DECLINED";
        public static final String EXPIRED = "EXPIRED";
        public static final String ATTENDED = "ATTENDED";
        public static final String ABSENT = "ABSENT";

        private Outcomes() {}
    }

    /** Rules in the table of deadlines (working days), named by the task header {@code deadlineRule}. */
    public static final class DeadlineRules {
        public static final String CONFIRM = "training.confirm-participation";

        private DeadlineRules() {}
    }
}
