package id.alur.system;

import id.alur.document.DocumentService;
import id.alur.document.StoredDocument;
import id.alur.form.DraftKey;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.security.Principals;
import id.alur.shared.DomainException;
import id.alur.task.TaskService;
import id.alur.training.request.TrainingRequestService;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * Applicants and officials who do, whenever they are asked to, the next thing that a request needs. When something fails
 * they look again and try again, as people do; they never remember what they did, only what the pages show.
 */
final class Townspeople {

    private static final byte[] OFFER = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    /** Until the courses that are asked for begin. */
    private static final int DAYS_AHEAD = 14;

    private final CityHall hall;
    private final JdbcClient sql;
    private final Principals principals;
    private final TaskService tasks;
    private final TrainingRequestService requests;
    private final DocumentService documents;
    private final AtomicInteger setbacks = new AtomicInteger();

    Townspeople(CityHall hall) {
        this.hall = hall;
        this.sql = hall.sql();
        this.principals = hall.service(Principals.class);
        this.tasks = hall.service(TaskService.class);
        this.requests = hall.service(TrainingRequestService.class);
        this.documents = hall.service(DocumentService.class);
    }

    /** The day for which people ask first. */
    static LocalDate courseBegins() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(DAYS_AHEAD);
    }

    /** How often somebody met an error and tried again. */
    int setbacks() {
        return setbacks.get();
    }

    /** Does the next thing for the request, if there is one to do now; true when it has ended. */
    boolean attend(DrillRequest request) {
        try {
            Optional<Kept> kept = find(request);
            if (kept.isEmpty()) {
                submit(request);
                return false;
            }
            if (!kept.get().running()) {
                return true;
            }
            openTask(kept.get().caseId()).ifPresent(task -> work(request, kept.get(), task));
            return false;
        } catch (DataAccessException | TransactionException | DomainException e) {
            setbacks.incrementAndGet();
            return false;
        }
    }

    Optional<Kept> find(DrillRequest request) {
        return sql.sql("""
                        select case_id, state, exists (
                            select from approval.decision d where d.case_id = r.case_id and d.outcome = 'RETURNED') as asked
                        from training.request r where applicant_id = :applicant and course_id = :course""")
                .param("applicant", request.applicant().value())
                .param("course", request.course())
                .query(Kept.class)
                .optional();
    }

    private void submit(DrillRequest request) {
        hall.as(
                request.applicant(),
                () -> requests.submit(Map.of(
                        "courseId",
                        request.course().toString(),
                        "startsOn",
                        request.startsOn().toString(),
                        "daysOffConfirmed",
                        true,
                        "gapKind",
                        "COMPETENCE",
                        "gapReason",
                        "Diperlukan untuk melaksanakan tugas jabatan.",
                        "offerDocument",
                        offer(TrainingRequestService.DRAFT),
                        "confirmed",
                        true)));
    }

    private String offer(DraftKey draft) {
        return documents.listOfDraft(draft).stream()
                .findFirst()
                .map(StoredDocument::id)
                .orElseGet(() -> documents
                        .upload(draft, "penawaran.pdf", new ByteArrayInputStream(OFFER))
                        .id())
                .toString();
    }

    private void work(DrillRequest request, Kept kept, Waiting task) {
        var key = new TaskKey(task.userTaskKey());
        if (task.elementId().equals("Task_ReviseRequest")) {
            hall.as(request.applicant(), () -> {
                tasks.complete(
                        key,
                        Map.of(
                                "outcome",
                                "RESUBMITTED",
                                "answer",
                                "Sudah dilengkapi.",
                                "startsOn",
                                request.startsOn().toString(),
                                "daysOffConfirmed",
                                true,
                                "gapKind",
                                "COMPETENCE",
                                "gapReason",
                                "Diperlukan untuk melaksanakan tugas jabatan.",
                                "offerDocument",
                                offer(DraftKey.task(key)),
                                "confirmed",
                                true));
                return true;
            });
            return;
        }
        official(request, task)
                .ifPresent(official -> hall.as(official, () -> {
                    if (task.holder() == null) {
                        tasks.claim(key);
                    }
                    tasks.complete(key, answer(request.ending().wordAt(task.elementId(), kept.asked())));
                    return true;
                }));
    }

    private static Map<String, Object> answer(String word) {
        return switch (word) {
            case "RETURNED" -> Map.of("outcome", word, "question", "Mohon jelaskan manfaatnya.");
            case "REJECTED" -> Map.of("outcome", word, "reason", "Anggaran tahun ini sudah habis.");
            default -> Map.of("outcome", word);
        };
    }

    private Optional<EmployeeId> official(DrillRequest request, Waiting task) {
        if (task.holder() != null) {
            return Optional.of(new EmployeeId(UUID.fromString(task.holder())));
        }
        return hall.as(request.applicant(), () -> task.groups().stream()
                .flatMap(group -> principals.holdersOf(group).stream())
                .filter(person -> !person.equals(request.applicant()))
                .findFirst());
    }

    private Optional<Waiting> openTask(UUID caseId) {
        return sql.sql("""
                        select t.user_task_key, t.element_id, t.holder, coalesce(s.groups, '{}') as groups
                        from task.task t left join task.candidate_set s on s.id = t.candidate_set_id
                        where t.case_id = :caseId and t.open order by t.user_task_key limit 1""")
                .param("caseId", caseId)
                .query((row, number) -> new Waiting(
                        row.getLong("user_task_key"),
                        row.getString("element_id"),
                        row.getString("holder"),
                        List.of((String[]) row.getArray("groups").getArray())))
                .optional();
    }

    /** What the database keeps of a request. */
    record Kept(UUID caseId, String state, boolean asked) {

        boolean running() {
            return state.equals("SUBMITTED") || state.equals("RETURNED");
        }
    }

    private record Waiting(
            long userTaskKey, String elementId, @Nullable String holder, List<String> groups) {}
}
