package id.alur.appraisal.rating;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a year, once the employee has received it.
 *
 * @param lastDay until when the employee may answer; afterwards silence is acceptance (PP 30/2019 Ps 59)
 * @param acceptedAt null while the employee may answer
 */
public record Outcome(
        Explained explained,
        Instant publishedAt,
        LocalDate lastDay,
        @Nullable Instant acceptedAt,
        boolean bySilence,
        String remark) {

    @Override
    public String toString() {
        return "Outcome[" + publishedAt + "]";
    }
}
