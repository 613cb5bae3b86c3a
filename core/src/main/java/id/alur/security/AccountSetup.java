package id.alur.security;

import id.alur.identity.Role;
import id.alur.setup.SetupStep;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of people: whoever has none is told nothing and cannot act. The technical first account is nobody's. */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class AccountSetup implements SetupStep {

    private final JdbcClient jdbc;

    AccountSetup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Finding find() {
        record Counts(int accounts, int people) {}
        Counts counts = jdbc.sql("""
                        select (select count(*)::int from security.account a
                                join personnel.employee e on e.id = a.register_id and e.active where a.enabled) as accounts,
                            (select count(*)::int from personnel.employee e where e.active) as people""")
                .query((row, number) -> new Counts(row.getInt("accounts"), row.getInt("people")))
                .single();
        State state = counts.accounts() < 2
                ? State.MISSING
                : counts.accounts() < counts.people() ? State.ADVISED : State.DONE;
        return Finding.of(state, counts.accounts(), counts.people());
    }

    @Override
    public String code() {
        return "accounts";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String path() {
        return "akun";
    }

    @Override
    public Set<Role> keepers() {
        return Set.of(Role.OPERATOR);
    }
}
