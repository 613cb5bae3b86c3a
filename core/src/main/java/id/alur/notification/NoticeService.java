package id.alur.notification;

import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of the current person; nobody reads somebody else's. */
@Service
@PreAuthorize("isAuthenticated()")
public class NoticeService {

    private final NoticeRepository repository;
    private final Clock clock;

    NoticeService(NoticeRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Notice> mine(boolean unreadOnly, int offset, int limit) {
        return repository.of(CurrentUser.require(), unreadOnly, offset, limit);
    }

    @Transactional(readOnly = true)
    public int unread() {
        return repository.unread(CurrentUser.require());
    }

    /** What I want by mail. */
    @Transactional(readOnly = true)
    public MailPreference mail() {
        return repository.mail(CurrentUser.require());
    }

    @Transactional
    public void setMail(MailPreference wanted) {
        repository.setMail(CurrentUser.require(), wanted);
    }

    /** Marks one of my notices as read; somebody else's stays as it is. */
    @Transactional
    public void markRead(NoticeId notice) {
        EmployeeId me = CurrentUser.require();
        if (repository.markRead(me, notice, clock.instant()) > 0) {
            repository.notifyReader(me);
        }
    }

    /** Marks all I was told about a case as read: whoever opens it, or a task of it, has seen what the notices lead to. */
    @Transactional
    public void markReadAbout(CaseFileId caseId) {
        EmployeeId me = CurrentUser.require();
        if (repository.markReadAbout(me, caseId, clock.instant()) > 0) {
            repository.notifyReader(me);
        }
    }

    @Transactional
    public void markAllRead() {
        EmployeeId me = CurrentUser.require();
        if (repository.markRead(me, null, clock.instant()) > 0) {
            repository.notifyReader(me);
        }
    }
}
