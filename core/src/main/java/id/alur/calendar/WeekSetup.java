package id.alur.calendar;

import id.alur.identity.Role;
import id.alur.setup.SetupStep;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Units and how many days a week they work: where nobody says otherwise they work five. */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class WeekSetup implements SetupStep {

    private final JdbcClient jdbc;

    WeekSetup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Finding find() {
        record Counts(int five, int six) {}
        Counts counts = jdbc.sql("""
                        select count(*) filter (where work_week = 5)::int as five, count(*) filter (where work_week = 6)::int as six
                        from personnel.unit where active""")
                .query((row, number) -> new Counts(row.getInt("five"), row.getInt("six")))
                .single();
        return Finding.of(counts.five() + counts.six() == 0 ? State.MISSING : State.DONE, counts.five(), counts.six());
    }

    @Override
    public String code() {
        return "weeks";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String path() {
        return "kalender";
    }

    @Override
    public Set<Role> keepers() {
        return Set.of(Role.OPERATOR, Role.BKPSDM_REGISTER);
    }
}
