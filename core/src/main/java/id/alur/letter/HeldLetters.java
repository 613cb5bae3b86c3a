package id.alur.letter;

import id.alur.casefile.CaseAccess;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.shared.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * UC-106: letters that should be there and are not. They are tried again by themselves, at once when something changes that they may
 * wait for, otherwise every hour. Those who keep a kind of letters see theirs; operators, who mend the register and roles, see all.
 */
@Service
public class HeldLetters {

    private static final String TRY = "letter.try-held";
    private static final int MOST = 200;
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final HeldLetterRepository held;
    private final LetterDesk desk;
    private final LetterKinds kinds;
    private final CaseAccess access;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HeldLetters(
            HeldLetterRepository held,
            LetterDesk desk,
            LetterKinds kinds,
            CaseAccess access,
            TransactionTemplate transaction,
            Clock clock) {
        this.held = held;
        this.desk = desk;
        this.kinds = kinds;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether held letters are the business of the current person. */
    @PreAuthorize("isAuthenticated()")
    public boolean mayEnter() {
        return CurrentUser.has(Role.OPERATOR) || !kinds.kept().isEmpty();
    }

    /**
     * All letters that are held and the current person may see; those that wait longest come first.
     *
     * @throws AccessDeniedException for those whose business they are not
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<HeldLetter> all() {
        if (!mayEnter()) {
            throw new AccessDeniedException("Held letters are kept by somebody else");
        }
        return held.ofKinds(visibleKinds(), MOST);
    }

    /** What the letters of a case wait for; empty for those whose business it is not. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<HeldLetter> of(CaseFileId caseId) {
        access.requireRead(caseId);
        List<String> visible = visibleKinds();
        return held.ofCase(caseId).stream()
                .filter(letter -> visible.contains(letter.kind()))
                .toList();
    }

    /**
     * Tries a held letter now, as it would be tried by itself.
     *
     * @return empty when something is still missing
     * @throws NotFoundException when it is not held any more
     */
    @Transactional
    @PreAuthorize("hasRole('EMPLOYEE')")
    public Optional<Letter> tryNow(CaseFileId caseId, String kind) {
        if (!visibleKinds().contains(kind)) {
            throw new AccessDeniedException("Held letters of this kind are kept by somebody else");
        }
        if (held.ofCase(caseId).stream().noneMatch(letter -> letter.kind().equals(kind))) {
            throw new NotFoundException("error.letter.not-held");
        }
        return SystemUser.call(TRY, () -> desk.retry(caseId, kind));
    }

    /**
     * Tries those whose time has come, each in its own transaction; any number of workers at once.
     *
     * @param most how many
     * @return how many were issued
     */
    @PreAuthorize("hasRole('SYSTEM')")
    public int tryDue(int most) {
        int issued = 0;
        for (int i = 0; i < most; i++) {
            Instant now = clock.instant();
            Optional<HeldLetter> due = transaction.execute(status -> held.takeDue(now, now.plus(BETWEEN_LOOKS)));
            if (due.isEmpty()) {
                break;
            }
            issued += desk.retry(due.get().caseId(), due.get().kind()).isPresent() ? 1 : 0;
        }
        return issued;
    }

    private List<String> visibleKinds() {
        return (CurrentUser.has(Role.OPERATOR) ? kinds.all() : kinds.kept())
                .stream().map(LetterKind::code).toList();
    }
}
