package id.alur.training;

import id.alur.personnel.EmployeeId;
import id.alur.personnel.UnitId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ApplicantRepository {

    private final JdbcClient jdbc;

    ApplicantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Applicant> find(EmployeeId id) {
        return jdbc.sql("""
                        select exists (select 1 from personnel.employee s where s.id = e.superior_id and s.active) as has_superior,
                            opd.id as opd_id, opd.code as opd_code
                        from personnel.employee e
                        join personnel.position p on p.id = e.position_id
                        join personnel.unit u on u.id = p.unit_id
                        left join personnel.unit opd on opd.id = u.opd_id
                        where e.id = :id""")
                .param("id", id.value())
                .query((row, number) -> {
                    UUID opd = row.getObject("opd_id", UUID.class);
                    return new Applicant(
                            id,
                            row.getBoolean("has_superior"),
                            opd == null ? null : new UnitId(opd),
                            row.getString("opd_code"));
                })
                .optional();
    }
}
