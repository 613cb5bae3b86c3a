package id.alur.notification;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import java.time.Clock;
import java.util.List;
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

    private static final int BATCH = 500;

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
        tell(recipient, caseId, null, kind, arguments, naturalKey);
    }

    /** As above, about one task: the notice leads to its page. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("isAuthenticated()")
    public void tell(
            EmployeeId recipient,
            @Nullable CaseFileId caseId,
            @Nullable TaskKey task,
            String kind,
            Map<String, ?> arguments,
            String naturalKey) {
        tell(recipient, new NoticeSubject(caseId, task, null), kind, arguments, naturalKey);
    }

    /**
     * As above, about no case: the notice leads to a page.
     *
     * @param page address within Alur, such as {@code rujukan/parameter}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("isAuthenticated()")
    public void tellOfPage(
            EmployeeId recipient, String page, String kind, Map<String, ?> arguments, String naturalKey) {
        tell(recipient, new NoticeSubject(null, null, page), kind, arguments, naturalKey);
    }

    private void tell(
            EmployeeId recipient, NoticeSubject subject, String kind, Map<String, ?> arguments, String naturalKey) {
        notices.insert(recipient, subject, kind, arguments, naturalKey, clock.instant())
                .ifPresent(notice -> {
                    if (mailEnabled) {
                        mails.queueMany(List.of(notice), clock.instant());
                    }
                    notices.notifyReader(recipient);
                });
    }

    /**
     * Tells many people something of the same kind, each what concerns them, by a few statements for all.
     *
     * @param naturalKey is completed by the person
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('SYSTEM')")
    public void tellMany(String kind, List<Digest> digests, String naturalKey) {
        for (int from = 0; from < digests.size(); from += BATCH) {
            List<Digest> batch = digests.subList(from, Math.min(from + BATCH, digests.size()));
            List<NoticeId> told = notices.insertMany(batch, kind, naturalKey, clock.instant());
            if (mailEnabled) {
                mails.queueMany(told, clock.instant());
            }
        }
    }

    /** @param arguments of the text, a JSON object; what stands under {@code tasks} is shown as a list of links */
    public record Digest(EmployeeId recipient, String arguments) {}
}
