package id.alur.appraisal.evidence;

import id.alur.appraisal.plan.LineId;
import id.alur.appraisal.plan.PlanReader;
import id.alur.appraisal.year.AppraisalAccess;
import id.alur.appraisal.year.AppraisalAccess.Seen;
import id.alur.appraisal.year.AppraisalYear;
import id.alur.appraisal.year.Relation;
import id.alur.appraisal.year.Told;
import id.alur.appraisal.year.WrittenText;
import id.alur.appraisal.year.YearState;
import id.alur.appraisal.year.Years;
import id.alur.document.CaseDocuments;
import id.alur.document.DocumentService;
import id.alur.document.StoredDocument;
import id.alur.form.DraftKey;
import id.alur.identity.CaseFileId;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-132: all year long the employee keeps what shows that planned results were reached; the superior hears of it once a day. */
@Service
@PreAuthorize("hasRole('EMPLOYEE')")
public class EvidenceDesk {

    private final AppraisalAccess access;
    private final Years years;
    private final PlanReader plans;
    private final EvidenceRepository evidence;
    private final DocumentService documents;
    private final CaseDocuments files;
    private final Told told;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EvidenceDesk(
            AppraisalAccess access,
            Years years,
            PlanReader plans,
            EvidenceRepository evidence,
            DocumentService documents,
            CaseDocuments files,
            Told told,
            TransactionTemplate transaction,
            Clock clock) {
        this.access = access;
        this.years = years;
        this.plans = plans;
        this.evidence = evidence;
        this.documents = documents;
        this.files = files;
        this.told = told;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What there is, the oldest first. */
    @Transactional(readOnly = true)
    public List<Evidence> of(CaseFileId caseId) {
        Seen seen = access.read(caseId);
        return evidence.of(seen.year().id(), seen.is(Relation.SELF) && isOpen(seen.year()));
    }

    /**
     * Adds a file to the own year. Not one transaction, since a slow line would hold a connection of the database for minutes.
     *
     * @param title 1 to {@value EvidenceLimits#TITLE} characters
     * @param note up to {@value EvidenceLimits#NOTE} characters
     * @throws DomainException when the file may not be attached, or there is too much already
     */
    public EvidenceId upload(
            CaseFileId caseId, LineId line, String title, String note, String fileName, InputStream content) {
        EvidenceRepository.New added = clean(line, title, note);
        transaction.executeWithoutResult(checking -> open(caseId, line));
        DraftKey draft = new DraftKey("start:appraisal-evidence:" + added.id());
        StoredDocument file = documents.upload(draft, fileName, content);
        transaction.executeWithoutResult(adding -> {
            AppraisalYear year = open(caseId, line);
            documents.attachToCase(draft, caseId, Map.of("file", file.id().toString()));
            evidence.insert(year.id(), added, file.id(), null, clock.instant());
            tell(year);
        });
        return added.id();
    }

    /**
     * Adds a link to the own year; the same link for the same line is there once.
     *
     * @param url http or https, up to {@value EvidenceLimits#LINK} characters
     */
    @Transactional
    public void link(CaseFileId caseId, LineId line, String title, String note, String url) {
        EvidenceRepository.New added = clean(line, title, note);
        String link = Links.clean(url);
        AppraisalYear year = open(caseId, line);
        if (!evidence.hasLink(year.id(), line, link)) {
            evidence.insert(year.id(), added, null, link, clock.instant());
            tell(year);
        }
    }

    /** @throws DomainException when somebody was rated by it, or the year is over */
    @Transactional
    public void remove(CaseFileId caseId, EvidenceId id) {
        AppraisalYear year = access.change(caseId, Relation.SELF).year();
        Evidence gone = evidence.of(year.id(), isOpen(year)).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(AppraisalAccess.NOT_FOUND));
        if (!gone.removable()) {
            throw new DomainException("error.appraisal.evidence-stays");
        }
        evidence.delete(id);
        if (gone.document() != null) {
            files.remove(caseId, gone.document());
        }
        years.changed(year);
    }

    private AppraisalYear open(CaseFileId caseId, LineId line) {
        AppraisalYear year = access.change(caseId, Relation.SELF).year();
        if (!isOpen(year)) {
            throw new DomainException("error.appraisal.year-over");
        }
        if (!plans.has(year, line)) {
            throw new DomainException("error.appraisal.line-gone");
        }
        if (evidence.count(year.id()) >= EvidenceLimits.PIECES) {
            throw new DomainException("error.appraisal.too-much-evidence", EvidenceLimits.PIECES);
        }
        return year;
    }

    private static boolean isOpen(AppraisalYear year) {
        return !year.state().isOver() && year.state() != YearState.PUBLISHED;
    }

    private void tell(AppraisalYear year) {
        told.superior(
                year, "appraisal-evidence-added", Map.of(), LocalDate.now(clock).toString());
        years.changed(year);
    }

    private static EvidenceRepository.New clean(LineId line, String title, String note) {
        String words = WrittenText.line(title, 1, EvidenceLimits.TITLE);
        String more = WrittenText.text(note, EvidenceLimits.NOTE);
        return new EvidenceRepository.New(new EvidenceId(UUID.randomUUID()), line, words, more);
    }
}
