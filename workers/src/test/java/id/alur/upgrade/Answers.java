package id.alur.upgrade;

import id.alur.document.DocumentService;
import id.alur.form.DraftKey;
import id.alur.identity.TaskKey;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody who knows nothing but the form enters, for each task that an old case can come to. */
final class Answers {

    private static final byte[] FILE = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final String REPORT =
            "Saya belajar menyusun dokumen pengadaan dan akan menerapkannya pada paket berikut.";

    private final JdbcClient jdbc;
    private final DocumentService documents;

    Answers(JdbcClient jdbc, DocumentService documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** Asked by the person who answers: files are theirs. */
    Map<String, Object> to(OpenTask task, LocalDate today) {
        return switch (task.elementId()) {
            case "Task_ReviseRequest" -> revised(task, today);
            case "Task_ChooseFunding" -> Map.of("outcome", "GIVEN_UP");
            case "Task_SubmitReport" -> report(task, today);
            case "Task_ConfirmFinish" -> confirmation(task, today);
            case "Task_ConfirmParticipation" -> Map.of("answer", "CONFIRMED");
            case "Task_AnswerReaction" ->
                Map.of(
                        "materialScore", "4",
                        "trainerScore", "4",
                        "methodScore", "4",
                        "facilityScore", "4",
                        "usefulnessScore", "4");
            case "Task_RecordLearning" -> Map.of("tested", "YES", "preTest", 50, "postTest", 80);
            case "Task_JudgeBehaviour" ->
                Map.of(
                        "assessable", "YES",
                        "applyScore", "4",
                        "qualityScore", "4",
                        "independenceScore", "3",
                        "sharingScore", "5");
            case "Task_JudgeResult" ->
                Map.of(
                        "assessable", "YES",
                        "targetScore", "4",
                        "serviceScore", "3",
                        "efficiencyScore", "5",
                        "comment", "Laporan SKP dua triwulan.");
            default -> Map.of("outcome", "APPROVED");
        };
    }

    /** The day as it was asked for, since the models of that time did not ask again; if it is over, a later one of the same year. */
    private Map<String, Object> revised(OpenTask task, LocalDate today) {
        LocalDate asked = jdbc.sql("select starts_on from training.request where case_id = :case")
                .param("case", task.caseId())
                .query(LocalDate.class)
                .single();
        LocalDate later = today.plusDays(14);
        if (!asked.isAfter(today) && later.getYear() != asked.getYear()) {
            return Map.of("outcome", "WITHDRAWN");
        }
        Map<String, Object> form = new HashMap<>();
        form.put("outcome", "RESUBMITTED");
        form.put("answer", "Karena target triwulan ini menuntutnya.");
        form.put("startsOn", (asked.isAfter(today) ? asked : later).toString());
        form.put("gapKind", "COMPETENCE");
        form.put("gapReason", "Belum dapat menyusun dokumen pengadaan secara mandiri.");
        form.put("offerDocument", List.of(upload(task.key(), "penawaran.pdf")));
        form.put("confirmed", true);
        return form;
    }

    private Map<String, Object> report(OpenTask task, LocalDate today) {
        return isStudy(task)
                ? Map.of(
                        "studyResult",
                        "GRADUATED",
                        "diploma",
                        List.of(upload(task.key(), "ijazah.pdf")),
                        "diplomaNumber",
                        "UN/2027/0042",
                        "graduatedOn",
                        today.toString(),
                        "report",
                        REPORT)
                : Map.of(
                        "attendance",
                        "ATTENDED",
                        "certificate",
                        List.of(upload(task.key(), "sertifikat.pdf")),
                        "certificateNumber",
                        "LKPP/2027/0042",
                        "report",
                        REPORT);
    }

    private Map<String, Object> confirmation(OpenTask task, LocalDate today) {
        return isStudy(task)
                ? Map.of("outcome", "FINISHED", "graduatedOn", today.toString())
                : Map.of("outcome", "FINISHED", "actualJp", 36);
    }

    private boolean isStudy(OpenTask task) {
        return jdbc.sql("""
                        select exists (select from training.request r join training.study s on s.request_id = r.id
                                       where r.case_id = :case)""").param("case", task.caseId()).query(Boolean.class).single();
    }

    private String upload(TaskKey task, String name) {
        return documents
                .upload(DraftKey.task(task), name, new ByteArrayInputStream(FILE))
                .id()
                .toString();
    }
}
