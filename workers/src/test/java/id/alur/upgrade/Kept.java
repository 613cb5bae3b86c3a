package id.alur.upgrade;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fingerprints of every row of what nobody may change afterwards.
 *
 * @param columns those of the version before, by table
 * @param rows fingerprints by table
 */
record Kept(Map<String, String> columns, Map<String, Set<String>> rows) {

    /** What is written once. */
    static final List<String> JOURNALS =
            List.of("audit.entry", "training.jp_entry", "training.budget_entry", "casefile.submission");

    /** A letter may be withdrawn later, a bond may end, a document goes from a draft to its case. */
    private static final List<String> CHANGEABLE =
            List.of("letter.letter", "training.service_bond", "document.document");

    static Kept of(JdbcClient jdbc) {
        Map<String, String> columns = new LinkedHashMap<>();
        JOURNALS.forEach(table -> columns.put(table, columnsOf(jdbc, table)));
        CHANGEABLE.forEach(table -> columns.put(table, columnsOf(jdbc, table)));
        return new Kept(columns, rows(jdbc, columns));
    }

    /** The same columns now. */
    Map<String, Set<String>> now(JdbcClient jdbc) {
        return rows(jdbc, columns);
    }

    /** What officials said, in the version before: with requests. */
    static Set<String> decisionsBefore(JdbcClient jdbc) {
        return words(jdbc, """
                select concat_ws(' ', r.case_id, d.stage, d.user_task_key, d.decided_by, d.outcome, d.reason, d.decided_at)
                from training.decision d join training.request r on r.id = d.request_id""");
    }

    /** The same today: of every kind of case. */
    static Set<String> decisionsNow(JdbcClient jdbc) {
        return words(jdbc, """
                select concat_ws(' ', case_id, stage, user_task_key, decided_by, outcome, words, decided_at)
                from approval.decision""");
    }

    private static String columnsOf(JdbcClient jdbc, String table) {
        return jdbc.sql("""
                        select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                        where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped""").param("table", table).query(String.class).single();
    }

    private static Map<String, Set<String>> rows(JdbcClient jdbc, Map<String, String> columns) {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        columns.forEach((table, names) ->
                rows.put(table, words(jdbc, "select md5(cast(row(" + names + ") as text)) from " + table)));
        return rows;
    }

    private static Set<String> words(JdbcClient jdbc, String sql) {
        return new TreeSet<>(
                jdbc.sql(sql).query((row, number) -> row.getString(1)).list());
    }
}
