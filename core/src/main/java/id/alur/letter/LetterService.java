package id.alur.letter;

import id.alur.audit.AuditTrail;
import id.alur.casefile.CaseAccess;
import id.alur.casefile.CaseFileService;
import id.alur.document.DocumentService;
import id.alur.document.StoredDocument;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.SystemUser;
import id.alur.letter.LetterPage.Signatory;
import id.alur.personnel.Register;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.shared.PlainText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** UC-106: issues letters, once for each case and kind, and withdraws them. A number is never used twice nor left out. */
@Service
public class LetterService {

    private static final String PDF = "application/pdf";
    /** Characters of a reason. */
    public static final int MAX_REASON = 500;

    private final LetterRepository letters;
    private final TemplateRepository templates;
    private final LetterKinds kinds;
    private final Letterheads letterheads;
    private final Register register;
    private final Signatories signatories;
    private final DocumentService documents;
    private final CaseFileService cases;
    private final CaseAccess access;
    private final AuditTrail audit;
    private final Clock clock;
    private final String publicUrl;

    LetterService(
            LetterRepository letters,
            TemplateRepository templates,
            LetterKinds kinds,
            Letterheads letterheads,
            Register register,
            Signatories signatories,
            DocumentService documents,
            CaseFileService cases,
            CaseAccess access,
            AuditTrail audit,
            Clock clock,
            @Value("${alur.public-url}") String publicUrl) {
        this.letters = letters;
        this.templates = templates;
        this.kinds = kinds;
        this.letterheads = letterheads;
        this.register = register;
        this.signatories = signatories;
        this.documents = documents;
        this.cases = cases;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    /**
     * Issues a letter, dated today: takes the next number, renders the template that holds today and puts the PDF into the case.
     * Again for the same case and kind: the letter that is there, even when it was withdrawn meanwhile, so that a repeated job
     * does not bring back what an officer took away.
     *
     * @throws IllegalArgumentException when the data do not fit the kind
     */
    @Transactional
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'SYSTEM')")
    public Letter issue(NewLetter wanted) {
        kinds.requireKeptOrSystem(wanted.kind());
        letters.lock(wanted.caseId(), wanted.kind());
        return newest(wanted).orElseGet(() -> make(wanted));
    }

    /**
     * Issues a letter anew, with a new number, in place of one that was withdrawn.
     *
     * @throws DomainException when there is a valid one, or never was one
     */
    @Transactional
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'SYSTEM')")
    public Letter issueAgain(NewLetter wanted) {
        kinds.requireKeptOrSystem(wanted.kind());
        letters.lock(wanted.caseId(), wanted.kind());
        if (newest(wanted).map(Letter::valid).orElse(true)) {
            throw new DomainException("error.letter.not-withdrawn");
        }
        return make(wanted);
    }

    /** The letters of a case that the current person may read, newest first; the system reads all. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<Letter> find(CaseFileId caseId) {
        if (!SystemUser.isActing() && !access.mayReadPapers(caseId)) {
            access.requireRead(caseId);
            return List.of();
        }
        return letters.ofCase(caseId);
    }

    /** Whether the current person keeps letters of that kind, and may therefore withdraw one. */
    @PreAuthorize("isAuthenticated()")
    public boolean mayWithdraw(Letter letter) {
        return letter.valid() && CurrentUser.has(kinds.get(letter.kind()).keeper());
    }

    /**
     * Declares a letter invalid. It keeps its number and its file; its public page says that it does not hold any more.
     *
     * @param reason for those who may read the case, at most 500 letters
     * @throws DomainException when it was withdrawn already or the reason is missing
     */
    @Transactional
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'SYSTEM')")
    public void withdraw(LetterId id, String reason) {
        Letter letter = letters.find(id).orElseThrow(() -> new NotFoundException("error.letter.not-found"));
        if (!SystemUser.isActing()) {
            access.requirePapers(letter.caseId());
            kinds.requireKept(letter.kind());
        }
        String words = PlainText.text(reason);
        if (!PlainText.isSaid(words, 1, MAX_REASON)) {
            throw new DomainException("error.letter.reason", MAX_REASON);
        }
        if (!letters.withdraw(id, CurrentUser.find().orElse(null), words, clock.instant())) {
            throw new DomainException("error.letter.withdrawn-already");
        }
        cases.addEvent(letter.caseId(), "letter.withdrawn", null, Map.of("number", letter.number()));
        audit.record("letter.withdraw", "letter", id.toString(), letter.caseId(), Map.of("number", letter.number()));
    }

    /** The PDF of a letter, for a feature that has made sure that its reader may have it. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('SYSTEM')")
    public byte[] content(Letter letter) {
        return documents.content(letter.documentId());
    }

    /** Where everybody can check the letter. */
    @PreAuthorize("isAuthenticated()")
    public String checkUrl(Letter letter) {
        return checkUrl(letter.token());
    }

    private Optional<Letter> newest(NewLetter wanted) {
        return letters.ofCase(wanted.caseId()).stream()
                .filter(letter -> letter.kind().equals(wanted.kind()))
                .findFirst();
    }

    private Letter make(NewLetter wanted) {
        LetterKind kind = kinds.get(wanted.kind());
        LocalDate today = LocalDate.now(clock);
        LetterTemplate template = templates
                .valid(kind.code(), today)
                .orElseThrow(() -> new IllegalStateException("No template of " + kind.code() + " holds today"));
        String pattern = letters.pattern(kind.code(), today)
                .orElseThrow(() -> new IllegalStateException("No pattern of numbers of " + kind.code()));
        Letterhead head = letterheads.of(wanted.issuingUnit());
        Signatory signatory = signatories.of(wanted.signatory(), kind);
        int year = today.getYear();
        long serial = letters.takeNumber(head.unitId(), kind.code(), year);
        String number = NumberPattern.format(pattern, serial, head.code(), year);
        String token = Secrets.token();
        LetterPage page = new LetterPage(
                head,
                template.content(),
                new LetterValues(kind, wanted.data(), head, signatory, today, number).texts(),
                signatory,
                checkUrl(token),
                wanted.attachment(),
                null);
        String missing = LetterGlyphs.missing(page);
        if (!missing.isEmpty()) {
            throw new DomainException("error.letter.unprintable", missing);
        }
        byte[] pdf = LetterPdf.render(page);
        byte[] sha256 = Secrets.sha256(pdf);
        String fileName = template.content().title() + " " + number.replace('/', '-') + ".pdf";
        StoredDocument document = documents.keep(wanted.caseId(), fileName, PDF, pdf, sha256);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Letter letter = new Letter(
                new LetterId(UUID.randomUUID()),
                wanted.caseId(),
                kind.code(),
                head.unitId(),
                year,
                serial,
                number,
                today,
                template.id(),
                wanted.signatory(),
                wanted.subject() == null
                        ? ""
                        : Initials.of(register.get(wanted.subject()).displayName()),
                document.id(),
                HexFormat.of().formatHex(sha256),
                token,
                now,
                null,
                null);
        letters.insert(letter);
        cases.addEvent(
                wanted.caseId(),
                "letter.issued",
                null,
                Map.of("title", template.content().title(), "number", number));
        audit.record(
                "letter.issue",
                "letter",
                letter.id().toString(),
                wanted.caseId(),
                Map.of(
                        "kind", kind.code(),
                        "number", number,
                        "template", template.number(),
                        "unit", head.unitId().toString()));
        return letter;
    }

    private String checkUrl(String token) {
        return publicUrl + "/surat/periksa/" + token;
    }
}
