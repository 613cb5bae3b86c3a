package id.alur.security;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The offices and the units whose leaders hold them ({@code security.office}). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Offices {

    private final JdbcClient jdbc;

    Offices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Office> all() {
        return jdbc.sql("select * from security.office order by role")
                .query((row, number) -> new Office(
                        row.getString("role"),
                        row.getString("unit_code"),
                        row.getString("unit_kind"),
                        row.getString("source")))
                .list();
    }

    /** Says anew which unit's leader holds the office; which may be changed the caller knows. */
    public void save(Office office) {
        jdbc.sql("""
                        update security.office set unit_code = :code, unit_kind = :kind, source = :source where role = :role""")
                .param("role", office.role())
                .param("code", office.unitCode())
                .param("kind", office.unitKind())
                .param("source", office.source())
                .update();
        // Another holder, other roles: held tasks and open sessions are looked through.
        jdbc.sql("select pg_notify('alur_right', '*')")
                .query((row, number) -> Boolean.TRUE)
                .list();
    }

    public boolean isUnit(String code) {
        return jdbc.sql("select exists (select from personnel.unit where code = :code and active)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** How many of the offices somebody holds now. */
    public int held() {
        return jdbc.sql("select count(distinct role)::int from security.office_holder")
                .query(Integer.class)
                .single();
    }
}
