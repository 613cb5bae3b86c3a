package id.alur.engine;

import id.alur.calendar.ClockMessages;
import id.alur.identity.CaseFileId;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The end of a clock as a message to the process that waits for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OutboxClockMessages implements ClockMessages {

    private final EngineOutbox outbox;

    OutboxClockMessages(EngineOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void over(CaseFileId caseId, String message) {
        outbox.publishMessage(message, caseId, Map.of());
    }
}
