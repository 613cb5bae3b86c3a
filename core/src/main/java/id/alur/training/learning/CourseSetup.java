package id.alur.training.learning;

import id.alur.identity.Role;
import id.alur.setup.SetupStep;
import id.alur.training.TrainingRoles;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue: without courses nobody can ask for one. */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class CourseSetup implements SetupStep {

    private final JdbcClient jdbc;

    CourseSetup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Finding find() {
        record Counts(int courses, int competences) {}
        Counts counts = jdbc.sql("""
                        select (select count(*)::int from training.course where active) as courses,
                            (select count(*)::int from training.competence where active) as competences""")
                .query((row, number) -> new Counts(row.getInt("courses"), row.getInt("competences")))
                .single();
        State state = counts.courses() == 0 ? State.MISSING : counts.competences() == 0 ? State.ADVISED : State.DONE;
        return Finding.of(state, counts.courses(), counts.competences());
    }

    @Override
    public String code() {
        return "courses";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String path() {
        return "rujukan/pelatihan";
    }

    @Override
    public Set<Role> keepers() {
        return Set.of(TrainingRoles.BKPSDM_TRAINING);
    }
}
