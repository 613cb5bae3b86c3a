package id.alur.training.learning;

import id.alur.calendar.Week;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.personnel.EmployeeKind;
import id.alur.shared.NotFoundException;
import id.alur.training.TrainingRequestState;
import id.alur.training.course.CourseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads people, their running requests and what is known of courses, as the rules of learning need them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LearnerRepository {

    private static final String LEARNER = """
            select e.id, e.kind, e.active, p.family, p.level, p.teacher, e.grade, e.birth_date, e.nip, e.superior_id, u.opd_id, u.work_week
            from personnel.employee e
            join personnel.position p on p.id = e.position_id
            join personnel.unit u on u.id = p.unit_id
            """;

    /** A training that was approved and is still to come has its hours taken. */
    private static final Set<TrainingRequestState> ENDED = EnumSet.of(
            TrainingRequestState.FINISHED,
            TrainingRequestState.NOT_ATTENDED,
            TrainingRequestState.REJECTED,
            TrainingRequestState.WITHDRAWN,
            TrainingRequestState.REPLACED,
            TrainingRequestState.CANCELLED);

    private final JdbcClient jdbc;

    LearnerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFoundException when the register has nobody of that id */
    Learner get(EmployeeId id) {
        return jdbc.sql(LEARNER + "where e.id = :id")
                .param("id", id.value())
                .query(LearnerRepository::learner)
                .optional()
                .orElseThrow(() -> new NotFoundException("error.personnel.person-unknown"));
    }

    /** Whom the register does not know is left out. */
    Map<EmployeeId, Learner> all(Collection<EmployeeId> ids) {
        return jdbc
                .sql(LEARNER + "where e.id = any (:ids)")
                .param("ids", ids.stream().map(EmployeeId::value).toArray(UUID[]::new))
                .query(LearnerRepository::learner)
                .list()
                .stream()
                .collect(Collectors.toMap(Learner::id, Function.identity()));
    }

    Optional<EmployeeId> byNip(String nip) {
        return jdbc.sql("select id from personnel.employee where nip = :nip")
                .param("nip", nip)
                .query((row, number) -> new EmployeeId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** The active people whose superior this is. */
    List<Learner> team(EmployeeId superior) {
        return jdbc.sql(LEARNER + "where e.superior_id = :superior and e.active order by lower(e.name), e.id")
                .param("superior", superior.value())
                .query(LearnerRepository::learner)
                .list();
    }

    boolean leads(EmployeeId superior, EmployeeId employee) {
        return jdbc.sql(
                        "select exists (select from personnel.employee where id = :employee and superior_id = :superior and active)")
                .param("employee", employee.value())
                .param("superior", superior.value())
                .query(Boolean.class)
                .single();
    }

    List<RunningRequest> running(EmployeeId employee) {
        return running(List.of(employee)).getOrDefault(employee, List.of());
    }

    /** Requests, and seats in group events, the latest first; people without any are left out. */
    Map<EmployeeId, List<RunningRequest>> running(Collection<EmployeeId> employees) {
        record Row(EmployeeId applicant, RunningRequest request, TrainingRequestState state) {}
        return jdbc
                .sql("""
                        select r.applicant_id, r.case_id, f.number, r.course_id, c.title, c.form_code, c.jp, c.days, r.state,
                               r.submitted_at as asked_at, r.starts_on, r.ends_on
                        from training.request r
                        join training.course c on c.id = r.course_id
                        join casefile.case_file f on f.id = r.case_id
                        where r.applicant_id = any (:employees)
                          -- Made before dates were part of a request: that one ended with its approval.
                          and (r.starts_on is not null or r.state <> 'APPROVED')
                        union all
                        select p.employee_id, p.case_id, f.number, e.course_id, c.title, c.form_code, c.jp, c.days, 'APPROVED', f.opened_at, e.starts_on, e.ends_on
                        from training.event_participant p
                        join training.event e on e.id = p.event_id
                        join training.course c on c.id = e.course_id
                        join casefile.case_file f on f.id = p.case_id
                        where p.employee_id = any (:employees) and p.state in ('ADMITTED', 'CONFIRMED')
                        order by asked_at desc""")
                .param("employees", employees.stream().map(EmployeeId::value).toArray(UUID[]::new))
                .query((row, number) -> new Row(
                        new EmployeeId(row.getObject("applicant_id", UUID.class)),
                        new RunningRequest(
                                new CaseFileId(row.getObject("case_id", UUID.class)),
                                row.getString("number"),
                                new CourseId(row.getObject("course_id", UUID.class)),
                                row.getString("title"),
                                row.getString("form_code"),
                                row.getInt("jp"),
                                row.getInt("days"),
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class)),
                        TrainingRequestState.valueOf(row.getString("state"))))
                .list()
                .stream()
                .filter(row -> !ENDED.contains(row.state()))
                .collect(Collectors.groupingBy(Row::applicant, Collectors.mapping(Row::request, Collectors.toList())));
    }

    /** MANDATORY, LATSAR, or a rung of the leadership ladder. */
    Set<String> traits(String courseCode, LocalDate on) {
        return jdbc.sql("select trait from training.course_trait where course_code = :code and valid_from <= :on")
                .param("code", courseCode)
                .param("on", on)
                .query((row, number) -> row.getString(1))
                .set();
    }

    private static Learner learner(ResultSet row, int number) throws SQLException {
        UUID superior = row.getObject("superior_id", UUID.class);
        UUID opd = row.getObject("opd_id", UUID.class);
        return new Learner(
                new EmployeeId(row.getObject("id", UUID.class)),
                EmployeeKind.valueOf(row.getString("kind")),
                row.getBoolean("active"),
                row.getString("family"),
                row.getString("level"),
                row.getBoolean("teacher"),
                row.getString("grade"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("nip"),
                superior == null ? null : new EmployeeId(superior),
                opd == null ? null : new UnitId(opd),
                Week.ofDays(row.getInt("work_week")));
    }
}
