package id.alur.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a study assignment (tugas belajar, SE MenPANRB 28/2021); null: not known yet.
 *
 * @param months length of the study, 1 to 96
 * @param released whether the person is released from duty
 * @param startsOn first day of the study, from which the years to retirement are counted; null: from the day of the question
 */
public record StudyTerms(
        @Nullable Integer months,
        @Nullable Boolean released,
        @Nullable Boolean accredited,
        @Nullable Rating lastRating,
        @Nullable Boolean underDiscipline,
        @Nullable LocalDate startsOn) {

    public static final StudyTerms UNKNOWN = new StudyTerms(null, null, null, null, null, null);
}
