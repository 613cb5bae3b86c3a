package id.alur.casefile;

import id.alur.audit.AuditTrail;
import id.alur.calendar.CaseClock;
import id.alur.calendar.CaseClocks;
import id.alur.calendar.TimeLeft;
import id.alur.casefile.CaseReadRepository.FoundTask;
import id.alur.casefile.CaseView.OpenTask;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.notification.Notifications;
import id.alur.security.Principals;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.shared.Page;
import id.alur.shared.PlainText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people read of cases, and the comments they leave there (UC-103). Everything is scoped by {@link CaseAccess}. */
@Service
@PreAuthorize("isAuthenticated()")
public class CasePages {

    /** A comment has 1 to this many characters. */
    public static final int MAX_COMMENT = 4000;

    /** More than anybody reads in a file; who needs more narrows the question. */
    public static final int EXPORTED = 5_000;

    private static final int PART = 200;
    private static final int NAMED_CANDIDATES = 3;

    private final CaseReadRepository reads;
    private final CasePartiesRepository parties;
    private final CaseFileRepository writes;
    private final CaseAccess access;
    private final Principals principals;
    private final Notifications notifications;
    private final CaseClocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    CasePages(
            CaseReadRepository reads,
            CasePartiesRepository parties,
            CaseFileRepository writes,
            CaseAccess access,
            Principals principals,
            Notifications notifications,
            CaseClocks clocks,
            AuditTrail audit,
            Clock clock) {
        this.reads = reads;
        this.parties = parties;
        this.writes = writes;
        this.access = access;
        this.principals = principals;
        this.notifications = notifications;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first; counts on to 1,000. */
    @Transactional(readOnly = true)
    public Page<CaseRow> list(CaseQuery query) {
        return reads.list(query, access.parameters());
    }

    /** All rows of the question, for a file: at most {@value #EXPORTED}. */
    @Transactional(readOnly = true)
    public List<CaseRow> all(CaseQuery query) {
        List<CaseRow> rows = new ArrayList<>();
        List<CaseRow> part;
        do {
            part = reads.list(query.part(rows.size(), PART), access.parameters())
                    .rows();
            rows.addAll(part);
        } while (part.size() == PART && rows.size() < EXPORTED);
        return rows;
    }

    /** @throws NotFoundException unless the current person may read it */
    @Transactional(readOnly = true)
    public CaseView view(CaseFileId id) {
        access.requireRead(id);
        CaseFile file = writes.find(id).orElseThrow(() -> new NotFoundException("error.casefile.not-found"));
        CasePartiesRepository.Names names = parties.names(id);
        EmployeeId me = CurrentUser.require();
        Set<String> myGroups = principals.of(me);
        Set<EmployeeId> barred = parties.barred(id);
        LocalDate today = LocalDate.now(clock);
        List<OpenTask> openTasks = reads.openTasks(id, today).stream()
                .map(task -> openTask(task, barred, me, myGroups))
                .toList();
        return new CaseView(
                file,
                names.subject(),
                names.position(),
                names.starter(),
                names.unit(),
                openTasks,
                reads.timeline(id),
                reads.comments(id),
                access.mayReadPapers(id) ? reads.documents(id) : List.of(),
                evaluations(id),
                reads.submissions(id),
                access.mayWeigh(id) ? names.subjectContact() : null,
                parties.parent(id, access.parameters()),
                parties.children(id, access.parameters()));
    }

    /**
     * The deadlines of a case beside those of its tasks, with when and why they stood still.
     *
     * @throws NotFoundException unless the current person may read the case
     */
    @Transactional(readOnly = true)
    public List<CaseClock> clocks(CaseFileId id) {
        access.requireRead(id);
        return clocks.of(id);
    }

    private List<CaseEvaluation> evaluations(CaseFileId id) {
        boolean whole = access.mayWeigh(id);
        return reads.evaluations(id).stream()
                .map(evaluation -> whole ? evaluation : evaluation.withoutInputs())
                .toList();
    }

    /**
     * Leaves a comment for everybody who may read the case.
     *
     * @param text 1 to {@value #MAX_COMMENT} characters
     */
    @Transactional
    public void comment(CaseFileId id, String text) {
        access.requireRead(id);
        String kept = PlainText.text(text);
        if (kept.isEmpty()) {
            throw new DomainException("error.casefile.comment-empty");
        }
        if (kept.length() > MAX_COMMENT) {
            throw new DomainException("error.casefile.comment-too-long", MAX_COMMENT);
        }
        UUID comment = writes.insertComment(id, CurrentUser.require(), kept, clock.instant());
        audit.record("casefile.comment", "comment", comment.toString(), id, Map.of());
        writes.notifyReaders(id);
        tell(id, comment);
    }

    /** Those whom the case is about or who work on it hear of a comment; the words themselves stay in the case. */
    private void tell(CaseFileId id, UUID comment) {
        EmployeeId me = CurrentUser.require();
        CaseFile file = writes.find(id).orElseThrow();
        String author = String.join("", parties.displayNames(List.of(me)));
        for (EmployeeId concerned : parties.concerned(id)) {
            if (!concerned.equals(me)) {
                notifications.tell(
                        concerned,
                        id,
                        "casefile.comment",
                        Map.of("number", file.number(), "title", file.title(), "author", author),
                        "casefile.comment:" + comment + ":" + concerned);
            }
        }
    }

    private OpenTask openTask(FoundTask task, Set<EmployeeId> barred, EmployeeId me, Set<String> myGroups) {
        Set<EmployeeId> candidates = new LinkedHashSet<>();
        if (task.holder() == null) {
            task.groups().forEach(group -> candidates.addAll(principals.holdersOf(group)));
            // Nobody decides on their own case.
            candidates.removeAll(barred);
        }
        List<EmployeeId> named = candidates.stream().limit(NAMED_CANDIDATES).toList();
        boolean mine = task.holder() == null
                ? !barred.contains(me) && task.groups().stream().anyMatch(myGroups::contains)
                : Objects.equals(task.holder(), me.toString());
        return new OpenTask(
                task.key(),
                task.name(),
                task.due(),
                task.dueProvisional(),
                TimeLeft.of(clock, task.due(), task.workingDaysLeft(), task.dueAt()),
                task.holderName(),
                task.groups(),
                parties.displayNames(named),
                candidates.size(),
                mine);
    }
}
