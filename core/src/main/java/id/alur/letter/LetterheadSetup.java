package id.alur.letter;

import id.alur.identity.Role;
import id.alur.setup.SetupStep;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Heads of letters: without one a letter prints what the register says, without address and emblem. */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class LetterheadSetup implements SetupStep {

    private final JdbcClient jdbc;
    private final LetterKinds kinds;

    LetterheadSetup(JdbcClient jdbc, LetterKinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    @Override
    public Finding find() {
        int heads = jdbc.sql("select count(*)::int from letter.letterhead")
                .query(Integer.class)
                .single();
        return Finding.of(heads == 0 ? State.ADVISED : State.DONE, heads);
    }

    @Override
    public String code() {
        return "letterheads";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String path() {
        return "surat/kop";
    }

    @Override
    public Set<Role> keepers() {
        return kinds.all().stream().map(LetterKind::keeper).collect(Collectors.toSet());
    }
}
