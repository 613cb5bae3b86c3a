package id.alur.notification;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice that is due to be mailed, with all that the letter needs. */
record QueuedMail(
        NoticeId notice,
        String address,
        String recipientName,
        Locale locale,
        @Nullable UUID caseId,
        @Nullable Long task,
        @Nullable String page,
        String kind,
        Map<String, Object> arguments,
        int attempts) {

    @Override
    public String toString() {
        // No address and no name in logs.
        return "QueuedMail[" + notice + "]";
    }
}
