package id.alur.letter;

import id.alur.casefile.CaseAccess;
import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.notification.Notifications;
import id.alur.security.Principals;
import id.alur.shared.DomainException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * UC-106: issues letters by case and kind. What stands in a letter's way never stops the case: the letter is held where its keepers
 * see it, with what is missing, and it is issued once that is mended.
 */
@Service
public class LetterDesk {

    private static final Logger LOG = LoggerFactory.getLogger(LetterDesk.class);
    /** What mends a letter may be on its way while it is tried; afterwards there is a look every hour. */
    private static final Duration FIRST_LOOK = Duration.ofMinutes(1);

    private final LetterService letters;
    private final LetterReadiness readiness;
    private final LetterPrintability printability;
    private final HeldLetterRepository held;
    private final LetterKinds kinds;
    private final Map<String, LetterSource> sources;
    private final CaseFileService cases;
    private final CaseAccess access;
    private final Principals principals;
    private final Notifications notifications;
    private final Clock clock;

    LetterDesk(
            LetterService letters,
            LetterReadiness readiness,
            LetterPrintability printability,
            HeldLetterRepository held,
            LetterKinds kinds,
            List<LetterSource> sources,
            CaseFileService cases,
            CaseAccess access,
            Principals principals,
            Notifications notifications,
            Clock clock) {
        this.letters = letters;
        this.readiness = readiness;
        this.printability = printability;
        this.held = held;
        this.kinds = kinds;
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(LetterSource::kind, Function.identity()));
        this.cases = cases;
        this.access = access;
        this.principals = principals;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Issues the letter of a case and tells whom it is about; again: the letter that is there, even a withdrawn one, unless its source says
     * that it is outdated.
     *
     * @return empty when something is missing; then the letter is held and its keepers are told
     */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public Optional<Letter> issue(CaseFileId caseId, String kind) {
        Optional<Letter> there = newest(caseId, kind);
        Optional<String> outdated = there.flatMap(source(kind)::outdated);
        if (there.isPresent() && outdated.isEmpty()) {
            return there;
        }
        Optional<NewLetter> wanted = source(kind).letter(caseId);
        Optional<LetterObstacle> obstacle = obstacle(wanted);
        if (obstacle.isPresent()) {
            hold(caseId, kind, obstacle.get());
            return Optional.empty();
        }
        there.filter(Letter::valid).ifPresent(old -> letters.withdraw(old.id(), outdated.orElseThrow()));
        NewLetter complete = wanted.orElseThrow();
        Letter letter = there.isPresent() ? letters.issueAgain(complete) : letters.issue(complete);
        issued(letter, complete.subject());
        return Optional.of(letter);
    }

    /**
     * Issues a letter by hand: one that was held, or a new one in place of one that was withdrawn.
     *
     * @throws DomainException when something is still missing, or the case does not get such a letter
     */
    @Transactional
    @PreAuthorize("hasRole('EMPLOYEE')")
    public Letter issueNow(CaseFileId caseId, String kind) {
        access.requireRead(caseId);
        kinds.requireKept(kind);
        LetterSource source = source(kind);
        if (!source.applies(caseId)) {
            throw new DomainException("error.letter.no-ground");
        }
        Optional<NewLetter> wanted = SystemUser.call("letter.issue", () -> source.letter(caseId));
        obstacle(wanted).ifPresent(obstacle -> {
            throw new DomainException(obstacle.messageKey());
        });
        NewLetter complete = wanted.orElseThrow();
        Letter letter = newest(caseId, kind).isPresent() ? letters.issueAgain(complete) : letters.issue(complete);
        issued(letter, complete.subject());
        return letter;
    }

    /**
     * Tries a letter again that is held.
     *
     * @return empty when something is still missing, or the case does not get such a letter any more: then it is not held any more
     */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public Optional<Letter> retry(CaseFileId caseId, String kind) {
        boolean wanted = source(kind).applies(caseId);
        Optional<Letter> letter = wanted ? issue(caseId, kind) : Optional.empty();
        if (letter.isPresent() || !wanted) {
            held.delete(caseId, kind);
        }
        return letter;
    }

    /** Withdraws what a case has of a kind, and does not wait for it any more. */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public void giveUp(CaseFileId caseId, String kind, String reason) {
        newest(caseId, kind).filter(Letter::valid).ifPresent(letter -> letters.withdraw(letter.id(), reason));
        held.delete(caseId, kind);
    }

    /** The kinds that the current person could issue for the case now: kept by them, and without a valid letter. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<LetterKind> issuable(CaseFileId caseId) {
        access.requireRead(caseId);
        return kinds.kept().stream()
                .filter(kind -> sources.containsKey(kind.code())
                        && newest(caseId, kind.code()).filter(Letter::valid).isEmpty()
                        && source(kind.code()).applies(caseId))
                .toList();
    }

    private Optional<LetterObstacle> obstacle(Optional<NewLetter> wanted) {
        if (wanted.isEmpty()) {
            return Optional.of(LetterObstacle.NO_SIGNATORY);
        }
        return readiness
                .obstacle(wanted.get())
                .or(() -> printability.unprintable(wanted.get()).isEmpty()
                        ? Optional.empty()
                        : Optional.of(LetterObstacle.UNPRINTABLE));
    }

    private Optional<Letter> newest(CaseFileId caseId, String kind) {
        return letters.find(caseId).stream()
                .filter(letter -> letter.kind().equals(kind))
                .findFirst();
    }

    private LetterSource source(String kind) {
        LetterSource source = sources.get(kind);
        if (source == null) {
            throw new IllegalArgumentException("Nothing says what a letter of kind " + kind + " contains");
        }
        return source;
    }

    private void hold(CaseFileId caseId, String kind, LetterObstacle obstacle) {
        Instant now = clock.instant();
        if (!held.hold(caseId, kind, obstacle, now, now.plus(FIRST_LOOK))) {
            return;
        }
        LOG.warn("Letter {} of case {} is held: {}", kind, caseId, obstacle);
        CaseFile file = cases.find(caseId);
        cases.addEvent(caseId, "letter.held", null, Map.of());
        for (EmployeeId keeper :
                principals.holdersOf(CandidateGroup.role(kinds.get(kind).keeper()))) {
            notifications.tell(
                    keeper,
                    caseId,
                    "letter-held",
                    Map.of("number", file.number(), "course", file.title()),
                    "letter.held:" + caseId + ":" + kind + ":" + obstacle + ":" + keeper);
        }
    }

    /** @param subject null for a letter that is about no single person: then whoever began the case is told */
    private void issued(Letter letter, @Nullable EmployeeId subject) {
        held.delete(letter.caseId(), letter.kind());
        CaseFile file = cases.find(letter.caseId());
        EmployeeId told = subject == null ? file.startedBy().orElse(null) : subject;
        if (told == null) {
            return;
        }
        notifications.tell(
                told,
                letter.caseId(),
                "letter-issued",
                Map.of("letter", letter.number(), "number", file.number(), "course", file.title()),
                "letter.issued:" + letter.id());
    }
}
