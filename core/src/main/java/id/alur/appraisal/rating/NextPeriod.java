package id.alur.appraisal.rating;

import java.time.Instant;

/**
 * What is reported and rated next.
 *
 * @param stage {@link #PERIOD} or {@link #YEAR}
 * @param period number of the period from 1; 0 is the year
 * @param opensAt when the employee is asked: at eight on the first working day after its last day
 */
public record NextPeriod(String stage, int period, Instant opensAt) {

    public static final String PERIOD = "PERIOD";
    public static final String YEAR = "YEAR";
}
