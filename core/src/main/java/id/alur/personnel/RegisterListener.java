package id.alur.personnel;

import java.time.Instant;

/**
 * Is told, in the same transaction, that the register has changed: whoever keeps words or rights of people must look again.
 */
public interface RegisterListener {

    /** @param since people, posts and units with a {@code changed_at} of this moment or later are concerned */
    void registerChanged(Instant since);
}
