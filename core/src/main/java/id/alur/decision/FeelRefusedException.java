package id.alur.decision;

/** An expression that Alur does not evaluate: malformed, outside the allow-list, too long, or too slow. A defect of the model. */
public class FeelRefusedException extends IllegalArgumentException {

    public FeelRefusedException(String message) {
        super(message);
    }
}
