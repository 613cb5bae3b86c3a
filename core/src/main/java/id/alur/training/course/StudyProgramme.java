package id.alur.training.course;

import id.alur.shared.PlainText;

/**
 * What a course is studied as, when it is a study assignment (tugas belajar); the institution is the provider of the course.
 *
 * @param name programme of study, such as {@code Administrasi Publik}
 * @param months regular length, 1 to {@value #MOST_MONTHS}
 */
public record StudyProgramme(StudyLevel level, String name, Accreditation accreditation, int months) {

    static final int MOST_MONTHS = 96;

    public StudyProgramme {
        name = PlainText.line(name);
        if (name.isEmpty() || months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("A study has a programme and a length of 1 to 96 months: " + name);
        }
    }
}
