package id.alur.letter;

import id.alur.identity.Role;
import id.alur.setup.SetupStep;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Templates and number patterns: each kind of letter comes with a standard one, which an agency replaces by its own. */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class LetterSetup implements SetupStep {

    private final JdbcClient jdbc;
    private final LetterKinds kinds;

    LetterSetup(JdbcClient jdbc, LetterKinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    @Override
    public Finding find() {
        record Counts(int patterns, int ownPatterns, int ownTemplates) {}
        String[] codes = kinds.all().stream().map(LetterKind::code).toArray(String[]::new);
        Counts counts = jdbc.sql("""
                        select (select count(distinct kind)::int from letter.number_pattern where kind = any (:kinds)) as patterns,
                               (select count(*)::int from (select kind from letter.number_pattern where kind = any (:kinds)
                                                      group by kind having count(*) > 1) own) as own_patterns,
                               (select count(distinct kind)::int from letter.template
                                where kind = any (:kinds) and state = 'PUBLISHED' and edited_by is not null) as own_templates""")
                .param("kinds", codes)
                .query((row, number) ->
                        new Counts(row.getInt("patterns"), row.getInt("own_patterns"), row.getInt("own_templates")))
                .single();
        State state = counts.patterns() < codes.length
                ? State.MISSING
                : counts.ownPatterns() < codes.length ? State.ADVISED : State.DONE;
        return Finding.of(state, codes.length, counts.ownPatterns(), counts.ownTemplates());
    }

    @Override
    public String code() {
        return "letters";
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public String path() {
        return "surat/templat";
    }

    @Override
    public Set<Role> keepers() {
        return kinds.all().stream().map(LetterKind::keeper).collect(Collectors.toSet());
    }
}
