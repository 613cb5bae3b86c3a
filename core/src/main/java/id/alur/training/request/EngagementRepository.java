package id.alur.training.request;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.training.course.CourseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What may still keep somebody away from their post: requests, and seats in group events. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EngagementRepository {

    static final String ON_THOSE_DAYS = """
            select false as event, c.title, r.starts_on, r.ends_on
            from training.request r join training.course c on c.id = r.course_id
            where r.applicant_id = :employee and r.starts_on <= :to and r.ends_on >= :from and c.days > 0
              and r.state in ('SUBMITTED', 'RETURNED', 'NO_BUDGET', 'WAITING', 'APPROVED', 'REPORTED')
              and r.case_id is distinct from :except
              -- Who studies without being released from duty is at the post.
              and not exists (select from training.study s where s.request_id = r.id and s.mode = 'ON_DUTY')
            union all
            select true, c.title, e.starts_on, e.ends_on
            from training.event_participant p
            join training.event e on e.id = p.event_id
            join training.course c on c.id = e.course_id
            where p.employee_id = :employee and e.starts_on <= :to and e.ends_on >= :from
              and e.state in ('OPEN', 'ADMITTED') and e.id is distinct from :except
              and (p.state in ('ADMITTED', 'CONFIRMED')
                or (p.state = 'PROPOSED' or (p.state = 'RESERVE' and :reserve)) and e.confirm_by >= :today)
            order by 1 desc, 3, 2 limit 1""";

    private static final String EVENT_OF_COURSE = """
            select true as event, c.title, e.starts_on, e.ends_on
            from training.event_participant p
            join training.event e on e.id = p.event_id
            join training.course c on c.id = e.course_id
            where p.employee_id = :employee and e.course_id = :course
              and e.state in ('OPEN', 'ADMITTED') and e.id is distinct from :except
              and (p.state in ('ADMITTED', 'CONFIRMED')
                or (p.state = 'PROPOSED' or (p.state = 'RESERVE' and :reserve)) and e.confirm_by >= :today)
            order by e.starts_on limit 1""";

    private final JdbcClient jdbc;

    EngagementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isBesideWork(CaseFileId caseId) {
        return jdbc.sql("""
                        select exists (select from training.study s join training.request r on r.id = s.request_id
                            where r.case_id = :case and s.mode = 'ON_DUTY')""").param("case", caseId.value()).query(Boolean.class).single();
    }

    /** Until the end of the transaction; in one order, so that two groups of people do not wait for each other. */
    void lock(Collection<EmployeeId> people) {
        jdbc.sql("select id from personnel.employee where id = any (:ids) order by id for no key update")
                .param("ids", people.stream().map(EmployeeId::value).toArray(UUID[]::new))
                .query((row, number) -> number)
                .list();
    }

    /**
     * The first thing on one of those days, an event before a request.
     *
     * @param reserve whether waiting in the reserve of an event counts, too
     * @param except case of the request, or event, that asks
     */
    Optional<Engagement> find(
            EmployeeId employee,
            LocalDate from,
            LocalDate to,
            boolean reserve,
            @Nullable UUID except,
            LocalDate today) {
        return jdbc.sql(ON_THOSE_DAYS)
                .param("employee", employee.value())
                .param("from", from)
                .param("to", to)
                .param("reserve", reserve)
                .param("except", except, Types.OTHER)
                .param("today", today)
                .query(EngagementRepository::engagement)
                .optional();
    }

    /**
     * The first event of the course, on whatever days, in which the person may still get a seat or has one.
     *
     * @param reserve whether waiting in the reserve of an event counts, too
     * @param except the event that asks
     */
    Optional<Engagement> eventOf(
            EmployeeId employee, CourseId course, boolean reserve, @Nullable UUID except, LocalDate today) {
        return jdbc.sql(EVENT_OF_COURSE)
                .param("employee", employee.value())
                .param("course", course.value())
                .param("reserve", reserve)
                .param("except", except, Types.OTHER)
                .param("today", today)
                .query(EngagementRepository::engagement)
                .optional();
    }

    private static Engagement engagement(ResultSet row, int number) throws SQLException {
        return new Engagement(
                row.getBoolean("event"),
                row.getString("title"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }
}
