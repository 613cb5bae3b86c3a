package id.alur.training.request;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.reference.OpenCase;
import id.alur.training.course.CourseId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Requests that are not decided yet, as the rules about them need them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OpenRequestRepository {

    private final JdbcClient jdbc;

    OpenRequestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OpenRequest> open(ZoneId zone) {
        return jdbc.sql("""
                        select r.case_id, c.number, r.applicant_id, r.course_id, r.starts_on, r.ends_on,
                               cast(r.submitted_at at time zone :zone as date) as sent
                        from training.request r join casefile.case_file c on c.id = r.case_id
                        where r.state in ('SUBMITTED', 'RETURNED', 'NO_BUDGET', 'WAITING') and r.ends_on is not null
                        order by c.number""")
                .param("zone", zone.getId())
                .query((row, index) -> new OpenRequest(
                        new OpenCase(new CaseFileId(row.getObject("case_id", UUID.class)), row.getString("number")),
                        new EmployeeId(row.getObject("applicant_id", UUID.class)),
                        new Group(
                                new CourseId(row.getObject("course_id", UUID.class)),
                                row.getObject("sent", LocalDate.class),
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class))))
                .list();
    }

    /** What several requests may have in common. */
    record Group(CourseId course, LocalDate sent, LocalDate startsOn, LocalDate endsOn) {}
}
