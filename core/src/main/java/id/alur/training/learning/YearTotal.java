package id.alur.training.learning;

/** JP of one year. */
public record YearTotal(int year, int jp) {}
