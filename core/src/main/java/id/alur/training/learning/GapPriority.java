package id.alur.training.learning;

/** How urgent it is that a gap of competence is closed, most urgent first. */
public enum GapPriority {
    HIGH,
    MEDIUM,
    LOW
}
