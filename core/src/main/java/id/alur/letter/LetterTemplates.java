package id.alur.letter;

import id.alur.audit.AuditTrail;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.letter.LetterTemplate.Content;
import id.alur.letter.LetterTemplate.State;
import id.alur.personnel.Register;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * UC-106: officers change the words of letters. A draft is written by one person and published by another; what is published is
 * never changed again, so that every letter can be explained by the words that held on its day.
 */
@Service
@PreAuthorize("hasRole('EMPLOYEE')")
public class LetterTemplates {

    private static final int MAX_TITLE = 200;
    private static final int MAX_BODY = 20_000;
    private static final int MAX_COPIES = 2_000;

    private final TemplateRepository templates;
    private final LetterKinds kinds;
    private final Letterheads letterheads;
    private final Register register;
    private final HeldLetterWaking waking;
    private final AuditTrail audit;
    private final Clock clock;

    LetterTemplates(
            TemplateRepository templates,
            LetterKinds kinds,
            Letterheads letterheads,
            Register register,
            HeldLetterWaking waking,
            AuditTrail audit,
            Clock clock) {
        this.templates = templates;
        this.kinds = kinds;
        this.letterheads = letterheads;
        this.register = register;
        this.waking = waking;
        this.audit = audit;
        this.clock = clock;
    }

    /** The kinds of letters whose templates the current person keeps; empty for most people. */
    public List<LetterKind> kinds() {
        return kinds.kept();
    }

    /** All versions of a kind, newest first. */
    @Transactional(readOnly = true)
    public List<LetterTemplate> versions(String kind) {
        kinds.requireKept(kind);
        return templates.ofKind(kind);
    }

    /** @throws NotFoundException when there is no such template */
    @Transactional(readOnly = true)
    public LetterTemplate find(TemplateId id) {
        LetterTemplate template =
                templates.find(id).orElseThrow(() -> new NotFoundException("error.letter.template-not-found"));
        kinds.requireKept(template.kind());
        return template;
    }

    /** Begins a draft with the words of the newest version, or gives the draft that somebody began already. */
    @Transactional
    public TemplateId begin(String kind) {
        kinds.requireKept(kind);
        templates.lock(kind);
        LetterTemplate newest = templates.ofKind(kind).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("error.letter.template-not-found"));
        if (newest.state() == State.DRAFT) {
            return newest.id();
        }
        TemplateId id = templates.insertDraft(
                kind, today().plusDays(1), newest.content(), CurrentUser.require(), clock.instant());
        audit.record("letter.begin-template", "letter_template", id.toString(), null, Map.of("kind", kind));
        return id;
    }

    /**
     * Saves a draft.
     *
     * @param version that the writer has seen
     * @throws DomainException {@code error.letter.placeholder-*} with the position of a placeholder that is unknown or broken;
     *     {@code error.letter.title}, {@code body}, {@code copies} when missing or too long
     */
    @Transactional
    public void save(TemplateId id, long version, LocalDate validFrom, Content content) {
        LetterTemplate draft = draft(id, version);
        check(kinds.get(draft.kind()), content);
        if (draft.content().equals(content) && draft.validFrom().equals(validFrom)) {
            return;
        }
        templates.update(draft, validFrom, content, CurrentUser.require(), clock.instant());
        audit.record(
                "letter.save-template",
                "letter_template",
                id.toString(),
                null,
                Map.of("kind", draft.kind(), "number", draft.number(), "validFrom", validFrom.toString()));
    }

    /**
     * Makes a draft hold from its day on.
     *
     * @throws DomainException when the current person wrote it, or the day has passed
     */
    @Transactional
    public void publish(TemplateId id, long version) {
        LetterTemplate draft = draft(id, version);
        EmployeeId me = CurrentUser.require();
        if (me.equals(draft.editedBy())) {
            throw new DomainException("error.letter.second-person");
        }
        if (draft.validFrom().isBefore(today())) {
            throw new DomainException("error.letter.valid-from-past");
        }
        check(kinds.get(draft.kind()), draft.content());
        templates.publish(draft, me, clock.instant());
        waking.templatePublished();
        audit.record(
                "letter.publish-template",
                "letter_template",
                id.toString(),
                null,
                Map.of("kind", draft.kind(), "number", draft.number(), "editedBy", String.valueOf(draft.editedBy())));
    }

    /** Throws a draft away. */
    @Transactional
    public void discard(TemplateId id, long version) {
        LetterTemplate draft = draft(id, version);
        templates.delete(draft);
        audit.record(
                "letter.discard-template",
                "letter_template",
                id.toString(),
                null,
                Map.of("kind", draft.kind(), "number", draft.number()));
    }

    /** The words with sample values on the head of the current person's agency, as PDF and as pictures; nothing is kept. */
    @Transactional(readOnly = true)
    public LetterPreview preview(String kind, Content content) {
        LetterKind known = kinds.requireKept(kind);
        check(known, content);
        Letterhead head = letterheads.of(register.get(CurrentUser.require()).unitId());
        return LetterPreview.of(known, content, head, today());
    }

    private LetterTemplate draft(TemplateId id, long version) {
        LetterTemplate template = find(id);
        if (template.state() != State.DRAFT) {
            throw new DomainException("error.letter.template-published");
        }
        if (template.version() != version) {
            throw new OptimisticLockingFailureException("The template was changed meanwhile");
        }
        return template;
    }

    private static void check(LetterKind kind, Content content) {
        length(content.title(), 1, MAX_TITLE, "title");
        length(content.body(), 1, MAX_BODY, "body");
        length(content.copies(), 0, MAX_COPIES, "copies");
        Placeholders.check(content.body(), kind.placeholders(), "body");
        Placeholders.check(content.copies(), kind.placeholders(), "copies");
        if (content.title().contains("{{") || content.title().contains("\n")) {
            throw new DomainException("error.letter.title", MAX_TITLE);
        }
    }

    private static void length(String text, int least, int most, String part) {
        if (text.length() < least || text.length() > most) {
            throw new DomainException("error.letter." + part, most);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
