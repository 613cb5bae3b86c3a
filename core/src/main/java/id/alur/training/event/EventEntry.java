package id.alur.training.event;

import id.alur.training.learning.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person in the lists of an event, as the page shows them.
 *
 * @param name with titles
 * @param agency name of the proposing agency
 * @param reserveNumber place among those who wait, 1 first; null for everybody else
 * @param reasons what the rules say today, while it matters; what forbids first
 */
public record EventEntry(
        Participant participant,
        String name,
        String agency,
        @Nullable Integer reserveNumber,
        List<Verdict.Reason> reasons) {}
