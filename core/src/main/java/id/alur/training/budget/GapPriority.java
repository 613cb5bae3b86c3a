package id.alur.training.budget;

/** How urgently a training closes a gap; the first in this order is served first. */
public enum GapPriority {
    HIGH,
    MEDIUM,
    LOW
}
