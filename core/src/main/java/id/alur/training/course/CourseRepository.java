package id.alur.training.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CourseRepository {

    private static final String COLUMNS = """
            id, version, code, title, provider, form_code, course_class, jp, days, cost, place, starts_on, active,
            study_level, study_programme, study_accreditation, study_months""";

    private final JdbcClient jdbc;

    CourseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Course> active() {
        return jdbc.sql("select " + COLUMNS + " from training.course where active order by lower(title), code")
                .query(CourseRepository::course)
                .list();
    }

    List<Course> all() {
        return jdbc.sql("select " + COLUMNS + " from training.course order by code")
                .query(CourseRepository::course)
                .list();
    }

    Optional<Course> find(CourseId id) {
        return jdbc.sql("select " + COLUMNS + " from training.course where id = :id")
                .param("id", id.value())
                .query(CourseRepository::course)
                .optional();
    }

    boolean exists(String code) {
        return jdbc.sql("select exists (select from training.course where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** By code: a course that is there with the same data stays as it is. Returns whether anything changed. */
    boolean upsert(CourseDraft course) {
        StudyProgramme study = course.study();
        return jdbc.sql("""
                        insert into training.course as c (id, code, title, provider, form_code, course_class, jp, days, cost, place, starts_on, active,
                            study_level, study_programme, study_accreditation, study_months)
                        values (:id, :code, :title, :provider, :formCode, :courseClass, :jp, :days, :cost, :place, :startsOn, :active,
                            :studyLevel, :studyProgramme, :studyAccreditation, :studyMonths)
                        on conflict (code) do update
                        set title = excluded.title, provider = excluded.provider, form_code = excluded.form_code,
                            course_class = excluded.course_class, jp = excluded.jp, days = excluded.days, cost = excluded.cost,
                            place = excluded.place, starts_on = excluded.starts_on, active = excluded.active,
                            study_level = excluded.study_level, study_programme = excluded.study_programme,
                            study_accreditation = excluded.study_accreditation, study_months = excluded.study_months,
                            version = c.version + 1
                        where (c.title, c.provider, c.form_code, c.course_class, c.jp, c.days, c.cost, c.place, c.starts_on, c.active,
                                c.study_level, c.study_programme, c.study_accreditation, c.study_months)
                            is distinct from (excluded.title, excluded.provider, excluded.form_code, excluded.course_class, excluded.jp,
                                excluded.days, excluded.cost, excluded.place, excluded.starts_on, excluded.active,
                                excluded.study_level, excluded.study_programme, excluded.study_accreditation, excluded.study_months)""")
                        .param("id", UUID.randomUUID())
                        .param("code", course.code())
                        .param("title", course.title())
                        .param("provider", course.provider())
                        .param("formCode", course.formCode())
                        .param("courseClass", course.courseClass().name())
                        .param("jp", course.jp())
                        .param("days", course.days())
                        .param("cost", course.cost())
                        .param("place", course.place().name())
                        .param("startsOn", course.startsOn())
                        .param("active", course.active())
                        .param(
                                "studyLevel",
                                study == null ? null : study.level().name())
                        .param("studyProgramme", study == null ? null : study.name())
                        .param(
                                "studyAccreditation",
                                study == null ? null : study.accreditation().name())
                        .param("studyMonths", study == null ? null : study.months())
                        .update()
                > 0;
    }

    private static Course course(ResultSet row, int number) throws SQLException {
        return new Course(
                new CourseId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new CourseDraft(
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("provider"),
                        row.getString("form_code"),
                        CourseClass.valueOf(row.getString("course_class")),
                        row.getInt("jp"),
                        row.getInt("days"),
                        row.getBigDecimal("cost"),
                        Place.valueOf(row.getString("place")),
                        row.getObject("starts_on", LocalDate.class),
                        row.getBoolean("active"),
                        study(row)));
    }

    private static @Nullable StudyProgramme study(ResultSet row) throws SQLException {
        String level = row.getString("study_level");
        return level == null
                ? null
                : new StudyProgramme(
                        StudyLevel.valueOf(level),
                        row.getString("study_programme"),
                        Accreditation.valueOf(row.getString("study_accreditation")),
                        row.getInt("study_months"));
    }
}
