package id.alur.appraisal.plan;

import java.time.Instant;

/**
 * Something that was said of a line, or of the whole plan.
 *
 * @param author name with titles
 * @param returned whether it is why the superior gave the plan back
 */
public record Message(String author, boolean mine, Instant at, String text, boolean returned) {

    @Override
    public String toString() {
        return "Message[" + at + "]";
    }
}
