package id.alur.training.route;

import id.alur.identity.EmployeeId;
import java.time.Instant;

/** One official's word on a request. */
public record Decision(Stage stage, EmployeeId decidedBy, Outcome outcome, Instant decidedAt) {

    /** What an official can say; a return is a question and not a decision. */
    public enum Outcome {
        APPROVED,
        RETURNED,
        REJECTED
    }
}
