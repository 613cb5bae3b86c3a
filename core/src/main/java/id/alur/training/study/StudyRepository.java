package id.alur.training.study;

import id.alur.identity.CaseFileId;
import id.alur.training.Rating;
import id.alur.training.TrainingRequestId;
import id.alur.training.course.Accreditation;
import id.alur.training.course.StudyLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StudyRepository {

    private final JdbcClient jdbc;

    StudyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TrainingRequestId request, Study study) {
        jdbc.sql("""
                        insert into training.study (request_id, mode, funding, months, institution, level, programme, accreditation,
                            last_rating, bound_until)
                        values (:request, :mode, :funding, :months, :institution, :level, :programme, :accreditation,
                            :rating, :boundUntil)""")
                .param("request", request.value())
                .param("mode", study.mode().name())
                .param("funding", study.funding().name())
                .param("months", study.months())
                .param("institution", study.institution())
                .param("level", name(study.level()))
                .param("programme", study.programme())
                .param("accreditation", name(study.accreditation()))
                .param("rating", study.lastRating().name())
                .param("boundUntil", study.boundUntil())
                .update();
    }

    public Optional<Study> find(CaseFileId caseId) {
        return jdbc.sql("""
                        select s.* from training.study s join training.request r on r.id = s.request_id
                        where r.case_id = :case""")
                .param("case", caseId.value())
                .query(StudyRepository::study)
                .optional();
    }

    void graduated(TrainingRequestId request, LocalDate on) {
        jdbc.sql("update training.study set graduated_on = :on, version = version + 1 where request_id = :request")
                .param("request", request.value())
                .param("on", on)
                .update();
    }

    /** Ids of the open courses that are study assignments. */
    List<String> courses() {
        return jdbc.sql(
                        "select id::text from training.course where active and course_class = 'TUGAS_BELAJAR' order by code")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static Study study(ResultSet row, int number) throws SQLException {
        String level = row.getString("level");
        String accreditation = row.getString("accreditation");
        return new Study(
                StudyMode.valueOf(row.getString("mode")),
                StudyFunding.valueOf(row.getString("funding")),
                row.getInt("months"),
                row.getString("institution"),
                level == null ? null : StudyLevel.valueOf(level),
                row.getString("programme"),
                accreditation == null ? null : Accreditation.valueOf(accreditation),
                Rating.valueOf(row.getString("last_rating")),
                row.getObject("bound_until", LocalDate.class),
                row.getObject("graduated_on", LocalDate.class));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
