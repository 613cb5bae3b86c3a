package id.alur.engine;

import java.util.UUID;

/** Is told, in the same transaction, that the engine has refused a command for good: whoever marked something must unmark it. */
public interface RefusalListener {

    /** @param reasonKey key of the message bundle, such as {@link OutboxDelivery#TASK_TAKEN} */
    void refused(UUID outboxId, String reasonKey);
}
