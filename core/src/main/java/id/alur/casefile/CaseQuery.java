package id.alur.casefile;

import id.alur.shared.PlainText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows.
 *
 * @param text words that all must occur in number, title, subject or unit; may be empty
 * @param processId null: cases of every kind
 * @param openedFrom null: since ever
 * @param openedTo last day on which they were opened; null: until today
 * @param limit 1 to 200
 */
public record CaseQuery(
        Scope scope,
        State state,
        String text,
        @Nullable String processId,
        @Nullable LocalDate openedFrom,
        @Nullable LocalDate openedTo,
        Sort sort,
        int offset,
        int limit) {

    public enum Sort {
        NEWEST,
        OLDEST,
        /** What is due first; what has no due date comes last. */
        DUE,
        TITLE
    }

    /** Cases that I started, that are about me or in which I did something; or every case I may read. */
    public enum Scope {
        MINE,
        READABLE
    }

    public enum State {
        OPEN,
        CLOSED,
        ANY
    }

    public CaseQuery {
        if (offset < 0 || limit < 1 || limit > 200) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }

    /** Cases of every kind and time, the newest first. */
    public CaseQuery(Scope scope, State state, String text, int offset, int limit) {
        this(scope, state, text, null, null, null, Sort.NEWEST, offset, limit);
    }

    /** The same question, another part of its answer. */
    CaseQuery part(int from, int rows) {
        return new CaseQuery(scope, state, text, processId, openedFrom, openedTo, sort, from, rows);
    }

    /** The words for {@code like all}, lower case, with wildcards taken literally. */
    String[] patterns() {
        return Arrays.stream(PlainText.search(text).toLowerCase(Locale.ROOT).split("\\s+"))
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }
}
