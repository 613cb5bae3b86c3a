package id.alur.system;

import id.alur.document.DocumentService;
import id.alur.document.StoredDocument;
import id.alur.form.DraftKey;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.security.Principals;
import id.alur.task.TaskService;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tasks as people of a drill find them in their inbox. */
final class DrillTasks {

    /** An open task. */
    record Waiting(
            long userTaskKey, String elementId, @Nullable String holder, List<String> groups) {

        TaskKey key() {
            return new TaskKey(userTaskKey);
        }
    }

    private static final byte[] FILE = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final CityHall hall;
    private final DocumentService documents;
    private final TaskService tasks;
    private final Principals principals;

    DrillTasks(CityHall hall) {
        this.hall = hall;
        this.documents = hall.service(DocumentService.class);
        this.tasks = hall.service(TaskService.class);
        this.principals = hall.service(Principals.class);
    }

    Optional<Waiting> open(UUID caseId) {
        return hall.sql()
                .sql("""
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

    /** Somebody who may do the task takes and completes it; nobody, when there is none. */
    void complete(Waiting task, EmployeeId barred, Map<String, Object> form) {
        official(task, barred)
                .ifPresent(official -> hall.as(official, () -> {
                    if (task.holder() == null) {
                        tasks.claim(task.key());
                    }
                    tasks.complete(task.key(), form);
                    return true;
                }));
    }

    /** As whom the task was given to. */
    void complete(EmployeeId person, Waiting task, Map<String, Object> form) {
        hall.as(person, () -> {
            tasks.complete(task.key(), form);
            return true;
        });
    }

    /** A file for a form that is being filled in: the one that is there already, or a new one. */
    List<String> file(EmployeeId person, DraftKey draft) {
        return hall.as(person, () -> documents.listOfDraft(draft).stream()
                        .findFirst()
                        .map(StoredDocument::id)
                        .orElseGet(() -> documents
                                .upload(draft, "berkas.pdf", new ByteArrayInputStream(FILE))
                                .id()))
                .toString()
                .transform(List::of);
    }

    /** @param word what an official decides */
    static Map<String, Object> answer(String word) {
        return switch (word) {
            case "RETURNED" -> Map.of("outcome", word, "question", "Mohon jelaskan manfaatnya.");
            case "REJECTED" -> Map.of("outcome", word, "reason", "Anggaran tahun ini sudah habis.");
            default -> Map.of("outcome", word);
        };
    }

    private Optional<EmployeeId> official(Waiting task, EmployeeId barred) {
        if (task.holder() != null) {
            return Optional.of(new EmployeeId(UUID.fromString(task.holder())));
        }
        return hall.as(barred, () -> task.groups().stream()
                .flatMap(group -> principals.holdersOf(group).stream())
                .filter(person -> !person.equals(barred))
                .findFirst());
    }
}
