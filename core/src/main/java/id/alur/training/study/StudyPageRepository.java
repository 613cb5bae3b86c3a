package id.alur.training.study;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.shared.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StudyPageRepository {

    private final JdbcClient jdbc;

    StudyPageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Requests that came to nothing before they were approved are left out; what ends first comes first. */
    List<StudyRow> rows(StudyFilter filter, LocalDate today, int most) {
        StudyState state = filter.state();
        return jdbc.sql("""
                        with study as (
                            select coalesce(r.case_id, b.case_id) as case_id, coalesce(r.applicant_id, b.employee_id) as employee_id,
                                coalesce(b.programme, case when s.level is null then c.title else concat_ws(' ',
                                    case s.level when 'PROFESI' then 'Profesi' when 'SPESIALIS' then 'Spesialis'
                                        else left(s.level, 1) || '-' || right(s.level, 1) end, s.programme) end) as programme,
                                coalesce(s.institution, b.institution) as institution, s.mode, s.funding, r.starts_on,
                                coalesce(s.graduated_on, r.ends_on) as ends_on,
                                b.starts_on as bond_starts_on, b.ends_on as bond_ends_on,
                                case when b.ends_on >= :today then 'IN_BOND'
                                    when b.ends_on is not null then 'BOND_OVER'
                                    when r.state = 'NOT_ATTENDED' then 'NOT_FINISHED'
                                    when r.state in ('SUBMITTED', 'RETURNED', 'NO_BUDGET', 'WAITING') then 'REQUESTED'
                                    when r.state = 'APPROVED' and r.starts_on > :today then 'APPROVED'
                                    when r.state = 'APPROVED' and r.ends_on >= :today then 'STUDYING'
                                    when r.state in ('APPROVED', 'REPORTED', 'FINISHED') then 'REPORTING' end as state
                            from training.study s
                            join training.request r on r.id = s.request_id
                            join training.course c on c.id = r.course_id
                            full join training.service_bond b on b.case_id = r.case_id)
                        select s.*, personnel.display_name(e) as name, e.nip, coalesce(o.name, u.name) as unit
                        from study s
                        join personnel.employee e on e.id = s.employee_id
                        join personnel.position p on p.id = e.position_id
                        join personnel.unit u on u.id = p.unit_id
                        left join personnel.unit o on o.id = u.opd_id
                        where s.state is not null and (cast(:state as text) is null or s.state = :state)
                            and (:text = '' or position(:text in lower(concat_ws(' ', personnel.display_name(e), e.nip, coalesce(o.name, u.name),
                                s.programme, s.institution))) > 0)
                        order by coalesce(s.bond_ends_on, s.ends_on), lower(personnel.display_name(e)), e.id
                        limit :most""")
                .param("today", today)
                .param("state", state == null ? null : state.name())
                .param("text", PlainText.search(filter.text()).toLowerCase(Locale.ROOT))
                .param("most", most)
                .query(StudyPageRepository::row)
                .list();
    }

    private static StudyRow row(ResultSet row, int number) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        return new StudyRow(
                caseId == null ? null : new CaseFileId(caseId),
                new EmployeeId(row.getObject("employee_id", UUID.class)),
                row.getString("name"),
                row.getString("nip"),
                row.getString("unit"),
                row.getString("programme"),
                row.getString("institution"),
                choice(StudyMode.class, row.getString("mode")),
                choice(StudyFunding.class, row.getString("funding")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("bond_starts_on", LocalDate.class),
                row.getObject("bond_ends_on", LocalDate.class),
                StudyState.valueOf(row.getString("state")));
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
