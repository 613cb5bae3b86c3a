package id.alur.training.plan;

import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
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
        post(employee, year, 4, null);
    }

    /** What was posted in the year was wrong. */
    void takenBack(EmployeeId employee, int year) {
        UUID wrong = jdbc.sql(
                        "select id from training.jp_entry where employee_id = :employee and year = :year and jp > 0")
                .param("employee", employee.value())
                .param("year", year)
                .query(UUID.class)
                .single();
        post(employee, year, -4, wrong);
    }

    private void post(EmployeeId employee, int year, int jp, @Nullable UUID corrects) {
        jdbc.sql("""
                        insert into training.jp_entry (id, employee_id, year, form_code, jp, starts_on, ends_on, title, provider, source,
                            external_id, corrects_id, reason, posted_by, posted_at)
                        values (:id, :employee, :year, 'NON-ELE', :jp, :day, :day, 'Uji', 'LAN', 'adil', :external, :corrects,
                            :reason, 'system:test', now())""")
                .param("id", UUID.randomUUID())
                .param("employee", employee.value())
                .param("year", year)
                .param("jp", jp)
                .param("day", LocalDate.of(year, 2, 1))
                .param("external", UUID.randomUUID().toString())
                .param("corrects", corrects)
                .param("reason", corrects == null ? null : "Salah orang")
                .update();
    }

    /** A course in November of the year. */
    void approved(EmployeeId employee, int year) {
        LocalDate day = LocalDate.of(year, 11, 1);
        UUID course = UUID.randomUUID();
        jdbc.sql("""
                        insert into training.course (id, code, title, provider, form_code, course_class, jp, days, cost, place)
                        values (:id, :code, 'Kursus', 'BPSDM', 'KLS-TEK', 'KLASIKAL', 20, 2, 0, 'IN_CITY')""").param("id", course).param("code", "adil-" + course).update();
        jdbc.sql("""
                        insert into training.request (id, case_id, applicant_id, course_id, gap_kind, gap_reason, route, rule_set, state,
                            submitted_at, decided_at, cost, starts_on, ends_on)
                        values (:id, gen_random_uuid(), :applicant, :course, 'COMPETENCE', 'Uji', '{BKPSDM}', 'uji', 'APPROVED',
                            now(), now(), 0, :day, :day)""")
                .param("id", UUID.randomUUID())
                .param("applicant", employee.value())
                .param("course", course)
                .param("day", day)
                .update();
    }

    /** A place in a group event in November of the year. */
    void seated(EmployeeId employee, UnitId agency, int year, String state) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        with course as (
                            insert into training.course (id, code, title, provider, form_code, course_class, jp, days, cost, place)
                            values (:id, cast(:id as text), 'Kursus', 'BPSDM', 'KLS-TEK', 'KLASIKAL', 20, 2, 0, 'IN_CITY') returning id),
                        event as (
                            insert into training.event (id, course_id, starts_on, ends_on, place, quota, cost_kind, cost, confirm_by,
                                state, created_by, created_at)
                            select id, id, :day, :day, 'Aula', 1, 'PER_PERSON', 0, cast(:day as date) - 1, 'ADMITTED', 'system:test', now() from course
                            returning id),
                        file as (
                            insert into casefile.case_file (id, number, process_id, title, subject_employee_id, starter_employee_id,
                                opened_at)
                            select id, 'ADIL/' || id, 'training-participation', 'Kursus', :employee, :employee, now() from event
                            returning id)
                        insert into training.event_participant (id, event_id, employee_id, opd_id, priority, proposed_by, proposed_at,
                            state, rank, case_id)
                        select id, id, :employee, :agency, 1, :employee, now(), :state, 1, id from file""")
                .param("id", id)
                .param("employee", employee.value())
                .param("agency", agency.value())
                .param("day", LocalDate.of(year, 11, 1))
                .param("state", state)
                .update();
    }
}
