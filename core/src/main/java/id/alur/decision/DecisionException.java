package id.alur.decision;

/** A decision that cannot be made: unknown, not valid yet, fed with the wrong inputs, or a table with a hole. */
public class DecisionException extends IllegalStateException {

    public DecisionException(String message) {
        super(message);
    }
}
