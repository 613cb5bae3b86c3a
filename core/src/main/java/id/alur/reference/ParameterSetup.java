package id.alur.reference;

import id.alur.identity.Role;
import id.alur.setup.SetupStep;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers that came with Alur and that nobody of the agency has confirmed by a source of its own. */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class ParameterSetup implements SetupStep {

    private final JdbcClient jdbc;

    ParameterSetup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Finding find() {
        int initial = jdbc.sql("""
                        select count(*)::int from (
                            select distinct on (code) source from decision.parameter order by code, valid_from desc) as newest
                        where source like '%(nilai awal Alur)%' or source like '%(contoh)%'""").query(Integer.class).single();
        return Finding.of(initial > 0 ? State.ADVISED : State.DONE, initial);
    }

    @Override
    public String code() {
        return "parameters";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String path() {
        return "rujukan/parameter";
    }

    @Override
    public Set<Role> keepers() {
        return Set.of(Role.PROCESS_OWNER, Role.OPERATOR);
    }
}
