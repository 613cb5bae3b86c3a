package id.alur.personnel;

import id.alur.audit.AuditTrail;
import id.alur.security.CurrentUser;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking files of units, positions and employees over into the register, in the background. */
@Service
@Transactional
@PreAuthorize("hasRole('BKPSDM_REGISTER')")
public class ImportService {

    /** Largest file that is taken, in bytes. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    private static final int MAX_NAME = 120;

    private final ImportRepository runs;
    private final ImportScheduler scheduler;
    private final AuditTrail audit;

    ImportService(ImportRepository runs, ImportScheduler scheduler, AuditTrail audit) {
        this.runs = runs;
        this.scheduler = scheduler;
        this.audit = audit;
    }

    /**
     * Keeps the file and starts to import it; how far it is {@link #find} tells, and {@code alur_import} announces.
     *
     * @param fileName for people to recognise the run by; not trusted otherwise
     * @throws DomainException when the file is empty, larger than {@link #MAX_BYTES} or an old XLS workbook
     */
    @PreAuthorize("hasAnyRole('BKPSDM_REGISTER', 'SYSTEM')")
    public ImportRunId start(ImportKind kind, String fileName, byte[] content) {
        ImportRunId id = keep(kind, fileName, content);
        scheduler.schedule(id);
        return id;
    }

    /** As {@link #start}, for a caller that then carries the run out itself. */
    @PreAuthorize("hasRole('SYSTEM')")
    public ImportRunId prepare(ImportKind kind, String fileName, byte[] content) {
        return keep(kind, fileName, content);
    }

    /**
     * Stops a run; nothing of it is applied.
     *
     * @throws DomainException when it has ended already
     */
    public void cancel(ImportRunId id) {
        find(id);
        if (!runs.requestCancel(id)) {
            throw new DomainException("error.personnel.import-ended");
        }
        audit.record("register.import-cancel", "import-run", id.toString(), null, Map.of());
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('BKPSDM_REGISTER', 'SYSTEM')")
    public ImportRun find(ImportRunId id) {
        return runs.find(id).orElseThrow(() -> new NotFoundException("error.personnel.import-unknown"));
    }

    /** The latest runs, newest first. */
    @Transactional(readOnly = true)
    public List<ImportRun> latest(int limit) {
        return runs.latest(limit);
    }

    /** What there is to say about the rows, in the file's order. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('BKPSDM_REGISTER', 'SYSTEM')")
    public List<ImportMessage> report(ImportRunId id) {
        find(id);
        return runs.messages(id);
    }

    private ImportRunId keep(ImportKind kind, String fileName, byte[] content) {
        if (content.length == 0) {
            throw new DomainException("error.personnel.file-empty");
        }
        if (content.length > MAX_BYTES) {
            throw new DomainException("error.personnel.file-too-large", MAX_BYTES / 1024 / 1024);
        }
        if (content.length > 4 && (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF) {
            throw new DomainException("error.personnel.file-old-excel");
        }
        ImportRunId id = new ImportRunId(UUID.randomUUID());
        runs.create(id, kind, shown(fileName), content, CurrentUser.find().orElse(null));
        audit.record("register.import-start", "import-run", id.toString(), null, Map.of("kind", kind));
        return id;
    }

    private static String shown(String fileName) {
        String name = fileName.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        return name.length() > MAX_NAME ? name.substring(name.length() - MAX_NAME) : name;
    }
}
