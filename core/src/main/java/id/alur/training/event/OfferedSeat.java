package id.alur.training.event;

import java.time.Instant;

/**
 * Whether a seat can be offered to whoever was admitted.
 *
 * @param hasBudget false when there is no money for it, or the person is not admitted any more
 * @param closesAt until when the person may confirm; says nothing when there is no seat
 */
public record OfferedSeat(boolean hasBudget, Instant closesAt) {}
