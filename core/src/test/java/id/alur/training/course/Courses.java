package id.alur.training.course;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.alur.identity.SystemUser;
import id.alur.training.LessonHours;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Courses for tests, one a line: {@code code, title, provider, form_code, course_class, jp, days, cost, place, starts_on}, and for
 * studies {@code study_level, study_programme, study_accreditation, study_months}.
 */
public final class Courses {

    private Courses() {}

    /** Puts them into the catalogue as the system. */
    public static void load(CourseCatalogue catalogue, String lines) {
        SystemUser.run("test", () -> {
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(lines)) {
                rows.forEach(row -> catalogue.save(course(row)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static CourseDraft course(NamedCsvRecord row) {
        String startsOn = row.getField("starts_on");
        return new CourseDraft(
                row.getField("code"),
                row.getField("title"),
                row.getField("provider"),
                row.getField("form_code"),
                CourseClass.valueOf(row.getField("course_class")),
                LessonHours.of(row.getField("jp")),
                Integer.parseInt(row.getField("days")),
                new BigDecimal(row.getField("cost")),
                Place.valueOf(row.getField("place")),
                startsOn.isEmpty() ? null : LocalDate.parse(startsOn),
                true,
                study(row));
    }

    private static @Nullable StudyProgramme study(NamedCsvRecord row) {
        String level = row.findField("study_level").orElse("");
        return level.isEmpty()
                ? null
                : new StudyProgramme(
                        StudyLevel.valueOf(level),
                        row.getField("study_programme"),
                        Accreditation.valueOf(row.getField("study_accreditation")),
                        Integer.parseInt(row.getField("study_months")));
    }
}
