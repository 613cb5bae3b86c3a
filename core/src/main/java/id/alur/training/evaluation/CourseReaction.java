package id.alur.training.evaluation;

import java.math.BigDecimal;

/**
 * What participants thought of a course, for those who choose one.
 *
 * @param mean 1 to 5, with one decimal place
 */
public record CourseReaction(BigDecimal mean, long answers) {}
