package id.alur.notification;

import id.alur.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which mails are due, and what became of them: tried again with growing pauses, parked after {@value #ATTEMPTS} attempts. */
@Service
public class MailQueue {

    static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private final MailRepository repository;
    private final AuditTrail audit;
    private final Clock clock;

    MailQueue(MailRepository repository, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('SYSTEM')")
    List<QueuedMail> due(int limit) {
        return repository.due(clock.instant(), limit);
    }

    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    void sent(QueuedMail mail) {
        repository.sent(mail.notice(), clock.instant());
    }

    /** @param permanent no further attempt can succeed */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    void failed(QueuedMail mail, String error, boolean permanent) {
        Instant next = clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << mail.attempts()));
        repository.failed(mail.notice(), error, permanent || mail.attempts() + 1 >= ATTEMPTS, next);
    }

    /** The first 200, oldest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('OPERATOR')")
    public List<ParkedMail> parked() {
        return repository.parked(200);
    }

    @Transactional
    @PreAuthorize("hasRole('OPERATOR')")
    public void retry(NoticeId notice) {
        if (repository.retry(notice, clock.instant())) {
            audit.record("notification.retry-mail", "notice", notice.toString(), null, Map.of());
        }
    }
}
