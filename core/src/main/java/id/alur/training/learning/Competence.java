package id.alur.training.learning;

/** A competence that posts require. */
public record Competence(String code, String name) {}
