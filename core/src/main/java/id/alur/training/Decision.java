package id.alur.training;

import id.alur.personnel.EmployeeId;
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
