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
    static final List<String> JOURNALS = List.of(
            "audit.entry",
            "document.document",
            "training.jp_entry",
            "training.budget_entry",
            "training.decision",
            "casefile.submission");

    /** Letters may be withdrawn later. */
    private static final List<String> LETTERS = List.of("letter.letter", "training.service_bond");

    static Kept of(JdbcClient jdbc) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String table : JOURNALS) {
            columns.put(table, columnsOf(jdbc, table));
        }
        for (String table : LETTERS) {
            columns.put(table, columnsOf(jdbc, table));
        }
        return new Kept(columns, rows(jdbc, columns));
    }

    /** The same columns now. */
    Map<String, Set<String>> now(JdbcClient jdbc) {
        return rows(jdbc, columns);
    }

    private static String columnsOf(JdbcClient jdbc, String table) {
        return jdbc.sql("""
                        select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                        where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped""")
                .param("table", table)
                .query(String.class)
                .single();
    }

    private static Map<String, Set<String>> rows(JdbcClient jdbc, Map<String, String> columns) {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        columns.forEach((table, names) -> rows.put(
                table,
                new TreeSet<>(jdbc.sql("select md5(cast(row(" + names + ") as text)) from " + table)
                        .query((row, number) -> row.getString(1))
                        .list())));
        return rows;
    }
}
