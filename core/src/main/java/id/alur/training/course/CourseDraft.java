package id.alur.training.course;

import id.alur.shared.PlainText;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the keeper of the catalogue says about a course.
 *
 * @param code short and unique, such as {@code TEK-PBJ-01}
 * @param formCode form of competence development, such as {@code KLS-TEK} or {@code NON-ELE}
 * @param jp lesson hours (jam pelajaran), 1 to 2000
 * @param days calendar days away from the post, 0 to 1500
 * @param cost whole rupiah for one participant, not negative
 * @param study what is studied, for a study assignment only; null where the catalogue does not say
 */
public record CourseDraft(
        String code,
        String title,
        String provider,
        String formCode,
        CourseClass courseClass,
        int jp,
        int days,
        BigDecimal cost,
        Place place,
        @Nullable LocalDate startsOn,
        boolean active,
        @Nullable StudyProgramme study) {

    private static final double DAYS_OF_A_MONTH = 365.25 / 12;

    public CourseDraft {
        code = PlainText.line(code);
        title = PlainText.line(title);
        provider = PlainText.line(provider);
        if (code.isEmpty() || title.isEmpty() || provider.isEmpty()) {
            throw new IllegalArgumentException("A course has a code, a title and a provider");
        }
        if (jp < 1
                || jp > 2000
                || days < 0
                || days > 1500
                || cost.signum() < 0
                || cost.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("Lesson hours, days or cost out of range: " + code);
        }
        if (study != null && courseClass != CourseClass.TUGAS_BELAJAR) {
            throw new IllegalArgumentException("Only a study assignment has a programme of study: " + code);
        }
    }

    /** A course that is no study. */
    public CourseDraft(
            String code,
            String title,
            String provider,
            String formCode,
            CourseClass courseClass,
            int jp,
            int days,
            BigDecimal cost,
            Place place,
            @Nullable LocalDate startsOn,
            boolean active) {
        this(code, title, provider, formCode, courseClass, jp, days, cost, place, startsOn, active, null);
    }

    /** Whether this is a study assignment (tugas belajar), which has rules, a decree and a bond of its own. */
    public boolean isStudy() {
        return courseClass == CourseClass.TUGAS_BELAJAR;
    }

    /** The last day of a training that begins on the day; one without days away from the post ends on the day it begins. */
    public LocalDate lastDay(LocalDate startsOn) {
        return isStudy() ? startsOn.plusMonths(studyMonths()).minusDays(1) : startsOn.plusDays(Math.max(1, days) - 1L);
    }

    /** Length of the study in months: as the catalogue says, otherwise begun months of its days. */
    public int studyMonths() {
        return study == null ? Math.max(1, (int) Math.ceil(days / DAYS_OF_A_MONTH)) : study.months();
    }
}
