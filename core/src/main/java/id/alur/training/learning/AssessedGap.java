package id.alur.training.learning;

/** A gap with how urgent it is. */
public record AssessedGap(CompetenceGap gap, Priority priority) {}
