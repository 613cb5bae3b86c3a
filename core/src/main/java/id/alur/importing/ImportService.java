package id.alur.importing;

import id.alur.audit.AuditTrail;
import id.alur.batch.BatchRun;
import id.alur.batch.BatchRunId;
import id.alur.batch.BatchRuns;
import id.alur.identity.CurrentUser;
import id.alur.identity.SystemUser;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.shared.PlainText;
import id.alur.sheet.RowMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking files over in the background: units, positions and employees into the register, and what other features import. */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class ImportService {

    /** Largest file that is taken, in bytes. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    /** Topic of {@link id.alur.shared.LiveTopics} on which every change of any run is told. */
    public static final String TOPIC = BatchRun.topic(ImportWork.KIND);

    private static final int MAX_NAME = 120;

    private final ImportRepository runs;
    private final BatchRuns batches;
    private final AuditTrail audit;

    ImportService(ImportRepository runs, BatchRuns batches, AuditTrail audit) {
        this.runs = runs;
        this.batches = batches;
        this.audit = audit;
    }

    /**
     * Keeps the file and starts to try it out: afterwards the report says what it would change, and {@link #apply} does it. How far it is {@link #find} tells, and {@link #TOPIC} announces.
     *
     * @param fileName for people to recognise the run by; not trusted otherwise
     * @throws AccessDeniedException unless the current user has the role of the kind
     * @throws DomainException when the file is empty, larger than {@link #MAX_BYTES} or an old XLS workbook
     */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'SYSTEM')")
    public ImportRunId start(ImportKind kind, String fileName, byte[] content) {
        return keep(kind, fileName, content, false);
    }

    /** As {@link #start} and {@link #apply} in one, for a caller that then carries the run out itself. */
    @PreAuthorize("hasRole('SYSTEM')")
    public ImportRunId prepare(ImportKind kind, String fileName, byte[] content) {
        return keep(kind, fileName, content, true);
    }

    /**
     * Applies what a run has tried out. It reads the file again, so that what changed meanwhile counts.
     *
     * @throws DomainException when the run does not wait for this
     */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public void apply(ImportRunId id) {
        ImportRun run = find(id);
        boolean tried = run.state() == ImportRun.State.TRIED;
        if (!tried
                || !runs.approve(
                        id,
                        runs.batchOf(id),
                        batches.queue(ImportWork.KIND, lane(run.kind()), run.fileName()),
                        CurrentUser.find().orElse(null))) {
            throw new DomainException("error.personnel.import-not-tried");
        }
        audit.record(
                "register.import-apply",
                "import-run",
                id.toString(),
                null,
                Map.of("kind", run.kind().name()));
    }

    /**
     * Stops a run; nothing of it is applied.
     *
     * @throws DomainException when it has ended already
     */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public void cancel(ImportRunId id) {
        ImportRun run = find(id);
        boolean stopped = run.state() == ImportRun.State.TRIED ? runs.forgetFile(id) : batches.cancel(runs.batchOf(id));
        if (!stopped) {
            throw new DomainException("error.personnel.import-ended");
        }
        audit.record("register.import-cancel", "import-run", id.toString(), null, Map.of());
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'SYSTEM')")
    public ImportRun find(ImportRunId id) {
        ImportRun run = runs.find(id).orElseThrow(() -> new NotFoundException("error.personnel.import-unknown"));
        requireRole(run.kind());
        return run;
    }

    /** The latest runs of these kinds, newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<ImportRun> latest(List<ImportKind> kinds, int limit) {
        kinds.forEach(ImportService::requireRole);
        return runs.latest(kinds, limit);
    }

    /** What there is to say about the rows, in the file's order. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'SYSTEM')")
    public List<RowMessage> report(ImportRunId id) {
        find(id);
        return batches.messages(runs.batchOf(id));
    }

    private static void requireRole(ImportKind kind) {
        if (!SystemUser.isActing() && !CurrentUser.has(kind.role())) {
            throw new AccessDeniedException("Not this kind of file");
        }
    }

    private ImportRunId keep(ImportKind kind, String fileName, byte[] content, boolean apply) {
        requireRole(kind);
        if (content.length == 0) {
            throw new DomainException("error.sheet.file-empty");
        }
        if (content.length > MAX_BYTES) {
            throw new DomainException("error.sheet.file-too-large", MAX_BYTES / 1024 / 1024);
        }
        if (content.length > 4 && (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF) {
            throw new DomainException("error.sheet.file-old-excel");
        }
        ImportRunId id = new ImportRunId(UUID.randomUUID());
        String name = shown(fileName);
        BatchRunId batch = apply
                ? batches.prepare(ImportWork.KIND, lane(kind), name)
                : batches.queue(ImportWork.KIND, lane(kind), name);
        runs.create(id, batch, kind, name, content, apply, CurrentUser.find().orElse(null));
        audit.record("register.import-start", "import-run", id.toString(), null, Map.of("kind", kind.name()));
        return id;
    }

    /** Files that the same people bring wait for one another: they speak of the same rows. */
    private static String lane(ImportKind kind) {
        return "importing." + kind.role().code();
    }

    private static String shown(String fileName) {
        String name = PlainText.line(fileName).replaceAll("[\\p{Cntrl}/\\\\]", "_");
        return name.length() > MAX_NAME ? name.substring(name.length() - MAX_NAME) : name;
    }
}
