package id.alur.document;

import id.alur.audit.AuditTrail;
import id.alur.casefile.CaseAccess;
import id.alur.form.DraftKey;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.DocumentId;
import id.alur.identity.EmployeeId;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Files that people attach. A file first belongs to the draft of its uploader and only they see it; with the submission that names
 * it, it becomes part of the case and whoever may read the case may read it.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class DocumentService {

    private static final int MAX_FILES_OF_DRAFT = 20;
    private static final Duration KEEP_UNSENT = Duration.ofDays(90);

    private final DocumentRepository documents;
    private final CaseAccess access;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final long maxBytes;

    DocumentService(
            DocumentRepository documents,
            CaseAccess access,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${alur.document.max-size:10MB}") DataSize maxSize) {
        this.documents = documents;
        this.access = access;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.maxBytes = maxSize.toBytes();
    }

    /** Greatest size of one file in bytes. */
    public long maxBytes() {
        return maxBytes;
    }

    /** Extensions that may be attached at all, with dot. */
    public List<String> acceptedExtensions() {
        return FileInspector.acceptedExtensions();
    }

    /**
     * Takes a file into a draft of the current user. Not one transaction from the beginning: a slow line would hold a connection
     * of the database for minutes. Only the finished, inspected file is written.
     *
     * @param fileName as the browser sent it
     * @throws DomainException when the file is empty, too large, of a kind that may not be attached, or not what its name says
     */
    public StoredDocument upload(DraftKey draft, String fileName, InputStream content) {
        return upload(draft, fileName, content, maxBytes);
    }

    /** As {@link #upload(DraftKey, String, InputStream)} with a lower limit of bytes. */
    public StoredDocument upload(DraftKey draft, String fileName, InputStream content, long limit) {
        EmployeeId owner = CurrentUser.require();
        try (ReceivedFile received = ReceivedFile.of(content, Math.min(limit, maxBytes))) {
            String name = FileNames.clean(fileName);
            FileType type = FileInspector.inspect(received.path(), name);
            StoredDocument document = new StoredDocument(
                    new DocumentId(UUID.randomUUID()),
                    null,
                    name,
                    type.mediaType(),
                    received.size(),
                    owner,
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            transaction.executeWithoutResult(status -> store(document, owner, draft, received));
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep an uploaded file", e);
        }
    }

    private void store(StoredDocument document, EmployeeId owner, DraftKey draft, ReceivedFile received) {
        documents.lockUploads(owner);
        if (documents.ofDraft(owner, draft).size() >= MAX_FILES_OF_DRAFT) {
            throw new DomainException("error.document.too-many", MAX_FILES_OF_DRAFT);
        }
        try (InputStream in = received.open()) {
            documents.insert(document, draft, received.sha256(), in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read an uploaded file", e);
        }
    }

    /** The current user's files of a draft, oldest first. */
    @Transactional(readOnly = true)
    public List<StoredDocument> listOfDraft(DraftKey draft) {
        return documents.ofDraft(CurrentUser.require(), draft);
    }

    /** @throws NotFoundException when the current user may not read the papers of the case */
    @Transactional(readOnly = true)
    public List<StoredDocument> listOfCase(CaseFileId caseId) {
        access.requirePapers(caseId);
        return documents.ofCase(caseId);
    }

    /** @throws NotFoundException when there is no such file or the current user may not read it */
    @Transactional(readOnly = true)
    public StoredDocument find(DocumentId id) {
        StoredDocument document = documents.find(id).orElseThrow(DocumentService::notFound);
        if (document.caseId() != null) {
            access.requirePapers(document.caseId());
        } else if (!CurrentUser.require().equals(document.uploadedBy())) {
            throw notFound();
        }
        return document;
    }

    /** The content, fetched while it is read; not one transaction, for the same reason as with {@link #upload}. */
    public DocumentContent open(DocumentId id) {
        StoredDocument document = transaction.execute(status -> find(id));
        return new DocumentContent(
                document,
                new PiecewiseStream(
                        document.size(),
                        (from, length) -> transaction.execute(status -> documents.piece(id, from, length))));
    }

    /**
     * Puts a document that Alur made itself, such as a letter, into a case; within the transaction of the feature that made it and
     * after its checks.
     *
     * @param sha256 of the content
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredDocument keep(CaseFileId caseId, String name, String mediaType, byte[] content, byte[] sha256) {
        StoredDocument document = new StoredDocument(
                new DocumentId(UUID.randomUUID()),
                caseId,
                FileNames.clean(name),
                mediaType,
                content.length,
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        documents.insert(document, null, sha256, new ByteArrayInputStream(content));
        audit.record(
                "document.keep",
                "document",
                document.id().toString(),
                caseId,
                Map.of("mediaType", mediaType, "size", document.size()));
        return document;
    }

    /** The content of a document that Alur made, for the feature that made it and has checked who may read it. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('SYSTEM')")
    public byte[] content(DocumentId id) {
        StoredDocument document = documents.find(id).orElseThrow(DocumentService::notFound);
        return documents.piece(id, 0, Math.toIntExact(document.size()));
    }

    /**
     * Makes those of the current user's files of a draft that a submission names part of the case; within the transaction of the
     * submission. The other files of the draft were uploaded and given up again: nobody else may ever read them, so they go.
     *
     * @param submitted the checked values of the form; files are named by their ids
     * @return how many belong to the case now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int attachToCase(DraftKey draft, CaseFileId caseId, Map<String, Object> submitted) {
        EmployeeId owner = CurrentUser.require();
        Set<String> named = SubmittedTexts.of(submitted);
        List<StoredDocument> files = documents.ofDraft(owner, draft).stream()
                .filter(file -> named.contains(file.id().toString()))
                .toList();
        for (StoredDocument file : files) {
            audit.record(
                    "document.attach",
                    "document",
                    file.id().toString(),
                    caseId,
                    Map.of("mediaType", file.mediaType(), "size", file.size()));
        }
        int attached = documents.attach(
                owner,
                draft,
                caseId,
                files.stream().map(file -> file.id().value()).toList());
        documents.deleteOfDraft(owner, draft);
        return attached;
    }

    /** Removes the current user's files of a draft that is given up. */
    @Transactional
    public void discard(DraftKey draft) {
        documents.deleteOfDraft(CurrentUser.require(), draft);
    }

    /**
     * Removes a file of the current user that is not yet part of a case.
     *
     * @throws NotFoundException when there is no such file
     */
    @Transactional
    public void remove(DocumentId id) {
        if (documents.deleteOfDraft(CurrentUser.require(), id) == 0) {
            throw notFound();
        }
    }

    /**
     * Removes files that were uploaded 90 days ago or earlier and never sent, unless their draft is still being worked on.
     *
     * @return how many
     */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public int removeUnsent() {
        return documents.deleteDraftFilesBefore(clock.instant().minus(KEEP_UNSENT));
    }

    private static NotFoundException notFound() {
        return new NotFoundException("error.document.not-found");
    }
}
