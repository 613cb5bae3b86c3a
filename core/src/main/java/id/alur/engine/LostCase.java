package id.alur.engine;

import id.alur.identity.CaseFileId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that ran when an operator decided to go on with other data of the engine.
 *
 * @param instanceKey of the instance that it had
 * @param number of the case; null if the database does not know the case
 * @param elementIds where it stood; empty if that is not known
 */
public record LostCase(
        CaseFileId caseId,
        @Nullable String number,
        long instanceKey,
        String processId,
        List<String> elementIds,
        Instant noticedAt) {

    public LostCase {
        elementIds = List.copyOf(elementIds);
    }
}
