package id.alur.appraisal.evidence;

import id.alur.appraisal.plan.LineId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a superior said of the work in the course of the year.
 *
 * @param author name with titles
 * @param line null for the work as a whole
 */
public record Feedback(
        String author, boolean mine, @Nullable LineId line, String text, Instant at) {

    @Override
    public String toString() {
        return "Feedback[" + at + "]";
    }
}
