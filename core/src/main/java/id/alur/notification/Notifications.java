package id.alur.notification;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people something, in the app and, where mail is switched on ({@code alur.mail.enabled}), by mail. */
@Service
public class Notifications {

    private final NoticeRepository notices;
    private final MailRepository mails;
    private final Clock clock;
    private final boolean mailEnabled;

    Notifications(
            NoticeRepository notices,
            MailRepository mails,
            Clock clock,
            @Value("${alur.mail.enabled:false}") boolean mailEnabled) {
        this.notices = notices;
        this.mails = mails;
        this.clock = clock;
        this.mailEnabled = mailEnabled;
    }

    /**
     * Announces something within the transaction that makes it true.
     *
     * @param kind the words are {@code notification.<kind>.title} and {@code notification.<kind>.text} of the feature's message
     *     bundle, in which {@code {name}} stands for the argument of that name
     * @param naturalKey what makes this announcement the same one when a worker repeats it; the second time nothing happens
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("isAuthenticated()")
    public void tell(
            EmployeeId recipient,
            @Nullable CaseFileId caseId,
            String kind,
            Map<String, ?> arguments,
            String naturalKey) {
        notices.insert(recipient, caseId, kind, arguments, naturalKey, clock.instant())
                .ifPresent(notice -> {
                    if (mailEnabled) {
                        mails.queue(notice, clock.instant());
                    }
                    notices.notifyReader(recipient);
                });
    }
}
