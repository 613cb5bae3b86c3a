package id.alur.system;

import id.alur.form.DraftKey;
import id.alur.training.request.TrainingRequestService;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applicants and officials who do, whenever they are asked to, the next thing that a request needs. */
final class Townspeople {

    /** Until the courses that are asked for begin. */
    private static final int DAYS_AHEAD = 14;

    private final CityHall hall;
    private final JdbcClient sql;
    private final DrillTasks tasks;
    private final TrainingRequestService requests;

    Townspeople(CityHall hall) {
        this.hall = hall;
        this.sql = hall.sql();
        this.tasks = new DrillTasks(hall);
        this.requests = hall.service(TrainingRequestService.class);
    }

    /** The day for which people ask first. */
    static LocalDate courseBegins() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(DAYS_AHEAD);
    }

    /** Does the next thing for the request, if there is one to do now; true when it has ended. */
    boolean attend(DrillRequest request) {
        Optional<Kept> kept = find(request);
        if (kept.isEmpty()) {
            submit(request);
            return false;
        }
        if (!kept.get().running()) {
            return true;
        }
        tasks.open(kept.get().caseId()).ifPresent(task -> work(request, kept.get(), task));
        return false;
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
                () -> requests.submit(with(
                        form(request, TrainingRequestService.DRAFT),
                        Map.of("courseId", request.course().toString()))));
    }

    /** What an applicant fills in, at first and again. */
    private Map<String, Object> form(DrillRequest request, DraftKey draft) {
        return Map.of(
                "startsOn",
                request.startsOn().toString(),
                "daysOffConfirmed",
                true,
                "gapKind",
                "COMPETENCE",
                "gapReason",
                "Diperlukan untuk melaksanakan tugas jabatan.",
                "offerDocument",
                tasks.file(request.applicant(), draft),
                "confirmed",
                true);
    }

    private static Map<String, Object> with(Map<String, Object> form, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(form);
        all.putAll(more);
        return all;
    }

    private void work(DrillRequest request, Kept kept, DrillTasks.Waiting task) {
        if (task.elementId().equals("Task_ReviseRequest")) {
            tasks.complete(
                    request.applicant(),
                    task,
                    with(
                            form(request, DraftKey.task(task.key())),
                            Map.of("outcome", "RESUBMITTED", "answer", "Sudah dilengkapi.")));
            return;
        }
        tasks.complete(
                task, request.applicant(), DrillTasks.answer(request.ending().wordAt(task.elementId(), kept.asked())));
    }

    /** What the database keeps of a request. */
    record Kept(UUID caseId, String state, boolean asked) {

        boolean running() {
            return state.equals("SUBMITTED") || state.equals("RETURNED");
        }
    }
}
