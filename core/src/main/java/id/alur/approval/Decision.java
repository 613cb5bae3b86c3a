package id.alur.approval;

import id.alur.identity.EmployeeId;
import java.time.Instant;

/**
 * One official's word on a case.
 *
 * @param stage code of the stage at which it was said
 */
public record Decision(String stage, EmployeeId decidedBy, Outcome outcome, Instant decidedAt) {

    /** What an official can say; a return is a question and not a decision. */
    public enum Outcome {
        APPROVED,
        RETURNED,
        REJECTED
    }
}
