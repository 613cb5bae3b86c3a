package id.alur.engine;

import id.alur.calendar.TimeLeft;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One plain step on the way of a case, in the words of those whom it concerns.
 *
 * @param name as the model names it
 * @param people who did it, who has it now, or who will be asked; the first few of them
 * @param more how many others there are
 * @param at when it was left (done) or entered (now); null for what is to come
 * @param due when it has to be done; only now
 * @param timeLeft null without a due date
 * @param allowedDays working days that its rule allows; only for what is to come, null where it has none
 */
public record CaseStep(
        String name,
        State state,
        List<String> people,
        int more,
        @Nullable Instant at,
        @Nullable LocalDate due,
        boolean dueProvisional,
        @Nullable TimeLeft timeLeft,
        @Nullable Integer allowedDays) {

    /** Where the case stands with it. */
    public enum State {
        DONE,
        NOW,
        NEXT
    }

    public CaseStep {
        people = List.copyOf(people);
    }
}
