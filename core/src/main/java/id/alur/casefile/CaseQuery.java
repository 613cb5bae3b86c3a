package id.alur.casefile;

import id.alur.shared.PlainText;
import java.util.Arrays;
import java.util.Locale;

/**
 * Which cases a list shows.
 *
 * @param text words that all must occur in number, title, subject or unit; may be empty
 * @param limit 1 to 200
 */
public record CaseQuery(Scope scope, State state, String text, int offset, int limit) {

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

    /** The words for {@code like all}, lower case, with wildcards taken literally. */
    String[] patterns() {
        return Arrays.stream(PlainText.line(text).toLowerCase(Locale.ROOT).split("\\s+"))
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }
}
