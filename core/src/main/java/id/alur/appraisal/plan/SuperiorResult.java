package id.alur.appraisal.plan;

/** A line of the superior's agreed plan that one may contribute to. */
public record SuperiorResult(LineId line, String title) {

    @Override
    public String toString() {
        return "SuperiorResult[" + line + "]";
    }
}
