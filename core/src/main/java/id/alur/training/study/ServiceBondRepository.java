package id.alur.training.study;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ServiceBondRepository {

    private final JdbcClient jdbc;

    ServiceBondRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns whether the case had none before. */
    boolean insert(ServiceBond bond, String recordedBy, Instant at) {
        return jdbc.sql("""
                        insert into training.service_bond (id, employee_id, case_id, programme, institution, study_months, factor,
                            starts_on, ends_on, recorded_by, recorded_at)
                        values (:id, :employee, :case, :programme, :institution, :months, :factor, :startsOn, :endsOn, :by, :at)
                        on conflict (case_id) do nothing""")
                        .param("id", UUID.randomUUID())
                        .param("employee", bond.employee().value())
                        .param(
                                "case",
                                bond.caseId() == null ? null : bond.caseId().value())
                        .param("programme", bond.programme())
                        .param("institution", bond.institution())
                        .param("months", bond.studyMonths())
                        .param("factor", bond.factor())
                        .param("startsOn", bond.startsOn())
                        .param("endsOn", bond.endsOn())
                        .param("by", recordedBy)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** The last day of a bond that holds on the day; of several the last. */
    Optional<LocalDate> boundUntil(EmployeeId employee, LocalDate on) {
        return jdbc.sql("""
                        select ends_on from training.service_bond
                        where employee_id = :employee and starts_on <= :on and ends_on >= :on
                        order by ends_on desc limit 1""")
                .param("employee", employee.value())
                .param("on", on)
                .query(LocalDate.class)
                .optional();
    }

    /** The latest first. */
    List<ServiceBond> of(EmployeeId employee) {
        return jdbc.sql("select * from training.service_bond where employee_id = :employee order by ends_on desc")
                .param("employee", employee.value())
                .query(ServiceBondRepository::bond)
                .list();
    }

    private static ServiceBond bond(ResultSet row, int number) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        return new ServiceBond(
                new EmployeeId(row.getObject("employee_id", UUID.class)),
                caseId == null ? null : new CaseFileId(caseId),
                row.getString("programme"),
                row.getString("institution"),
                row.getInt("study_months"),
                row.getInt("factor"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }
}
