package id.alur.training.event;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A group event.
 *
 * @param title of its course
 * @param cancelReason null unless it is cancelled
 */
public record Event(
        EventId id,
        long version,
        EventDraft data,
        String title,
        EventState state,
        @Nullable String cancelReason) {

    /** What one seat costs the agency, whole rupiah: a lump sum is divided by the quota and rounded up, so that it is covered. */
    public BigDecimal costOfSeat() {
        return data.costKind() == CostKind.PER_PERSON
                ? data.cost()
                : data.cost().divide(BigDecimal.valueOf(data.quota()), 0, RoundingMode.CEILING);
    }

    /** Whether who has confirmed may still give the seat back on that day: whoever falls ill on the first morning, too. */
    boolean dropsOutOn(LocalDate today) {
        return state == EventState.ADMITTED && !today.isAfter(data.startsOn());
    }

    /** Whether people may still confirm and move up on that day. */
    boolean confirmsOn(LocalDate today) {
        return state == EventState.ADMITTED && !today.isAfter(data.confirmBy());
    }
}
