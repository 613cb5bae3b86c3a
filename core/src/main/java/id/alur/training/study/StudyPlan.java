package id.alur.training.study;

import id.alur.training.Rating;
import id.alur.training.StudyTerms;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant has said so far of a study; null: not yet.
 *
 * @param months length of the study
 * @param accredited as the catalogue says; null where it does not
 * @param notUnderDiscipline whether the applicant declares that there is no medium or heavy disciplinary sanction
 * @param boundUntil last day of the service bond of an earlier study that still runs
 */
public record StudyPlan(
        @Nullable StudyMode mode,
        @Nullable StudyFunding funding,
        int months,
        @Nullable Boolean accredited,
        @Nullable Rating lastRating,
        boolean notUnderDiscipline,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate boundUntil) {

    /** As the rules of learning ask for it. A sanction is never stored: whoever is under one cannot make the declaration. */
    public StudyTerms terms() {
        return new StudyTerms(
                months,
                mode == null ? null : mode == StudyMode.RELEASED,
                accredited,
                lastRating,
                notUnderDiscipline ? Boolean.FALSE : null,
                startsOn);
    }

    /** Whether money of the city is needed; a study of which nobody has said who pays is taken to cost what the catalogue says. */
    public boolean isPaidByCity() {
        return funding == null || funding.isPaidByCity();
    }
}
