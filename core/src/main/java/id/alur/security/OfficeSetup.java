package id.alur.security;

import id.alur.identity.Role;
import id.alur.setup.SetupStep;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Offices whose holder the register knows: without a holder the last decisions wait for nobody. */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class OfficeSetup implements SetupStep {

    private final JdbcClient jdbc;

    OfficeSetup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Finding find() {
        record Counts(int offices, int held) {}
        Counts counts = jdbc.sql("""
                        select (select count(*)::int from security.office) as offices,
                            (select count(distinct role)::int from security.office_holder) as held""")
                .query((row, number) -> new Counts(row.getInt("offices"), row.getInt("held")))
                .single();
        return Finding.of(
                counts.held() < counts.offices() ? State.MISSING : State.DONE, counts.held(), counts.offices());
    }

    @Override
    public String code() {
        return "offices";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String path() {
        return "rujukan/pejabat";
    }

    @Override
    public Set<Role> keepers() {
        return Set.of(Role.PROCESS_OWNER, Role.OPERATOR);
    }
}
