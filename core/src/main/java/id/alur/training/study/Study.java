package id.alur.training.study;

import id.alur.training.Rating;
import id.alur.training.course.Accreditation;
import id.alur.training.course.StudyLevel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The study of a request as it was asked for and decided.
 *
 * @param level null, with programme and accreditation, where the catalogue did not say
 * @param lastRating as the applicant stated it
 * @param boundUntil last day of an earlier bond that still ran on the day of submission
 * @param graduatedOn as the diploma says; null until it is there
 */
public record Study(
        StudyMode mode,
        StudyFunding funding,
        int months,
        String institution,
        @Nullable StudyLevel level,
        @Nullable String programme,
        @Nullable Accreditation accreditation,
        Rating lastRating,
        @Nullable LocalDate boundUntil,
        @Nullable LocalDate graduatedOn) {

    /** {@code S-2 Administrasi Publik}, or what the course is called where the catalogue does not say more. */
    public String programmeOr(String courseTitle) {
        return level == null || programme == null ? courseTitle : level.words() + " " + programme;
    }
}
