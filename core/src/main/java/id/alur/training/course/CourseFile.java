package id.alur.training.course;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.alur.shared.DomainException;
import id.alur.training.LessonHours;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Courses as a CSV file with the columns {@code code, title, provider, form_code, course_class, jp, days, cost, place, starts_on};
 * {@code starts_on} may be empty for a course that can begin at any time. Files may have four more for studies, all or none filled:
 * {@code study_level, study_programme, study_accreditation, study_months}.
 */
final class CourseFile {

    private CourseFile() {}

    static List<CourseDraft> read(Reader csv) {
        List<CourseDraft> courses = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                courses.add(course(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return courses;
    }

    private static CourseDraft course(NamedCsvRecord row) {
        try {
            return new CourseDraft(
                    row.getField("code").strip(),
                    row.getField("title").strip(),
                    row.getField("provider").strip(),
                    row.getField("form_code").strip(),
                    CourseClass.valueOf(row.getField("course_class").strip()),
                    LessonHours.of(row.getField("jp")),
                    Integer.parseInt(row.getField("days").strip()),
                    new BigDecimal(row.getField("cost").strip()),
                    Place.valueOf(row.getField("place").strip()),
                    date(row.getField("starts_on").strip()),
                    true,
                    study(row));
        } catch (DateTimeException | IllegalArgumentException | DomainException e) {
            throw new IllegalArgumentException("Line " + row.getStartingLineNumber() + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable StudyProgramme study(NamedCsvRecord row) {
        String level = optional(row, "study_level");
        String name = optional(row, "study_programme");
        String accreditation = optional(row, "study_accreditation");
        String months = optional(row, "study_months");
        return (level + name + accreditation + months).isEmpty()
                ? null
                : new StudyProgramme(
                        StudyLevel.valueOf(level),
                        name,
                        Accreditation.valueOf(accreditation),
                        Integer.parseInt(months));
    }

    private static String optional(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("").strip();
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
