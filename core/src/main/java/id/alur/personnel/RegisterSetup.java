package id.alur.personnel;

import id.alur.identity.Role;
import id.alur.setup.SetupStep;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Units, posts and people: nobody logs in, decides or asks without them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class RegisterSetup implements SetupStep {

    private final JdbcClient jdbc;

    RegisterSetup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Finding find() {
        record Counts(int agencies, int people, int alone) {}
        Counts counts = jdbc.sql("""
                        select (select count(*)::int from personnel.unit u
                                where u.active and exists (select from personnel.position p where p.unit_id = u.id and p.head)) as agencies,
                            (select count(*)::int from personnel.employee e where e.active) as people,
                            (select count(*)::int from personnel.employee e
                                where e.active and e.superior_id is null and e.kind <> 'PEJABAT_NEGARA') as alone""")
                .query((row, number) -> new Counts(row.getInt("agencies"), row.getInt("people"), row.getInt("alone")))
                .single();
        State state = counts.people() < 2 ? State.MISSING : counts.alone() > 0 ? State.ADVISED : State.DONE;
        return Finding.of(state, counts.agencies(), counts.people(), counts.alone());
    }

    @Override
    public String code() {
        return "register";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String path() {
        return "pegawai/impor";
    }

    @Override
    public Set<Role> keepers() {
        return Set.of(Role.BKPSDM_REGISTER);
    }
}
