package id.alur.system;

/** How a request of {@link FireDrill} is to end. */
enum Ending {
    APPROVED("APPROVED"),
    /** The superior refuses. */
    REJECTED_AT_ONCE("REJECTED"),
    /** The superior asks, the applicant answers, then everybody approves. */
    APPROVED_AFTER_QUESTION("APPROVED"),
    /** Everybody approves but the last. */
    REJECTED_AT_LAST("REJECTED");

    private final String state;

    Ending(String state) {
        this.state = state;
    }

    /** The state of the request when it has ended so. */
    String state() {
        return state;
    }

    /** Whether its case stays open until the course is over. */
    boolean isApproved() {
        return state.equals(APPROVED.state);
    }

    /** What an official says at a stage. */
    String wordAt(String elementId, boolean asked) {
        return switch (elementId) {
            case "Task_ReviewBySuperior" ->
                this == REJECTED_AT_ONCE
                        ? "REJECTED"
                        : this == APPROVED_AFTER_QUESTION && !asked ? "RETURNED" : "APPROVED";
            case "Task_VerifyByBkpsdm" -> this == REJECTED_AT_LAST ? "REJECTED" : "APPROVED";
            default -> "APPROVED";
        };
    }
}
