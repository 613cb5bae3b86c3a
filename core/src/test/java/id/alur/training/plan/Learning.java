package id.alur.training.plan;

import id.alur.personnel.EmployeeId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says who a person is, and what the person has learned or is going to. */
final class Learning {

    private final JdbcClient jdbc;

    Learning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void is(EmployeeId employee, String sex, String kind, @Nullable String grade) {
        jdbc.sql("update personnel.employee set sex = :sex, kind = :kind, grade = :grade where id = :id")
                .param("sex", sex)
                .param("kind", kind)
                .param("grade", grade)
                .param("id", employee.value())
                .update();
    }

    /** In February of the year. */
    void finished(EmployeeId employee, int year) {
        request(employee, "FINISHED", LocalDate.of(year, 2, 1));
    }

    /** A course in November of the year. */
    void approved(EmployeeId employee, int year) {
        request(employee, "APPROVED", LocalDate.of(year, 11, 1));
    }

    private void request(EmployeeId employee, String state, LocalDate day) {
        UUID course = UUID.randomUUID();
        jdbc.sql("""
                        insert into training.course (id, code, title, provider, form_code, course_class, jp, days, cost, place)
                        values (:id, :code, 'Kursus', 'BPSDM', 'KLS-TEK', 'KLASIKAL', 20, 2, 0, 'IN_CITY')""").param("id", course).param("code", "adil-" + course).update();
        jdbc.sql("""
                        insert into training.request (id, case_id, applicant_id, course_id, gap_kind, gap_reason, route, rule_set, state,
                            submitted_at, decided_at, cost, starts_on, ends_on)
                        values (:id, gen_random_uuid(), :applicant, :course, 'COMPETENCE', 'Uji', '{BKPSDM}', 'uji', :state,
                            now(), now(), 0, :day, :day)""")
                .param("id", UUID.randomUUID())
                .param("applicant", employee.value())
                .param("course", course)
                .param("state", state)
                .param("day", day)
                .update();
    }
}
