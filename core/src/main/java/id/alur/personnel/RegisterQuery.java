package id.alur.personnel;

import id.alur.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Whom to look for.
 *
 * @param text beginnings of words of the name; or a NIP (officers: its beginning). Blank: everybody
 * @param unit people of this unit and of those below it; null: of all
 * @param withInactive also those who have left
 * @param limit 1..500 rows
 */
public record RegisterQuery(String text, @Nullable UnitId unit, boolean withInactive, int offset, int limit) {

    private static final int MAX_LIMIT = 500;

    public RegisterQuery {
        if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }

    public static RegisterQuery byName(String text, int limit) {
        return new RegisterQuery(text, null, false, 0, limit);
    }
}
