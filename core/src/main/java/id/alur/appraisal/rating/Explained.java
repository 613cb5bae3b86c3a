package id.alur.appraisal.rating;

import id.alur.appraisal.Expectation;
import id.alur.appraisal.Predicate;

/**
 * How a predicate comes about (PermenPANRB 6/2022).
 *
 * @param quadrant as SIASN counts them: 1 very good to 5 very poor
 * @param ruleSet the dated version of the table
 * @param rule id of the cell
 */
public record Explained(
        Predicate predicate, int quadrant, Expectation result, Expectation behaviour, String ruleSet, String rule) {

    @Override
    public String toString() {
        return "Explained[" + ruleSet + "]";
    }
}
