package id.alur.budget;

import id.alur.identity.Role;
import id.alur.setup.SetupStep;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Budget lines of the year: without them every request that costs money waits. */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class BudgetSetup implements SetupStep {

    private final JdbcClient jdbc;
    private final Clock clock;

    BudgetSetup(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Finding find() {
        int year = LocalDate.now(clock).getYear();
        int lines = jdbc.sql("select count(*)::int from training.budget_line where year = :year and status = 'SET'")
                .param("year", year)
                .query(Integer.class)
                .single();
        return Finding.of(lines == 0 ? State.MISSING : State.DONE, Integer.toString(year), lines);
    }

    @Override
    public String code() {
        return "budget";
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public String path() {
        return "anggaran";
    }

    @Override
    public Set<Role> keepers() {
        return Set.of(BudgetRoles.BUDGET_OFFICER);
    }
}
