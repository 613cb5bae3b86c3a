package id.alur.security;

import id.alur.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts to look for.
 *
 * @param text beginnings of words of the name, or the beginning of NIP or log-in; blank: all
 * @param unit people of this unit and of those below it; null: of all
 * @param limit 1..500 rows
 */
public record AccountQuery(String text, @Nullable UnitId unit, AccountFilter filter, int offset, int limit) {

    private static final int MAX_LIMIT = 500;

    public AccountQuery {
        if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }
}
