package id.alur.apikey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as the operator sees it; the secret itself is not known any more.
 *
 * @param source name of the sending system, under which its data are recorded
 * @param prefix how the key begins
 * @param lastUsedAt to the minute
 */
public record ApiKey(
        ApiKeyId id,
        String name,
        String source,
        String prefix,
        Instant createdAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    public boolean active() {
        return revokedAt == null;
    }
}
