package id.alur.demo;

import id.alur.document.DocumentService;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.process.TrainingRequestProcess.Tasks;
import id.alur.task.TaskService;
import id.alur.training.course.Course;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.request.TrainingRequestService;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens a few requests in Kota Contoh, so that each log-in with a part in them lands on something to do: one waits for the
 * superior, one for the head of the agency, one for BKPSDM, and the employee has a question to answer.
 */
@Service
@Order(70)
@ConditionalOnProperty("alur.demo.enabled")
@PreAuthorize("hasRole('SYSTEM')")
public class DemoWork implements DemoPart {

    /** @param actor log-in of who decides */
    private record Step(String actor, String task, Map<String, Object> submission) {}

    private record Plan(String applicant, String course, String reason, List<Step> steps) {}

    /** Until the courses of the demo begin. */
    private static final int DAYS_AHEAD = 30;

    /** The smallest thing that is a PDF: one empty page. */
    private static final String OFFER = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    private static final Map<String, Object> APPROVED = Map.of("outcome", "APPROVED");
    private static final Step SUPERIOR_APPROVES = new Step(DemoLogins.SUPERIOR, Tasks.REVIEW_BY_SUPERIOR, APPROVED);
    private static final Step HEAD_APPROVES = new Step(DemoLogins.OPD_HEAD, Tasks.REVIEW_BY_OPD_HEAD, APPROVED);
    private static final Step SUPERIOR_ASKS = new Step(
            DemoLogins.SUPERIOR,
            Tasks.REVIEW_BY_SUPERIOR,
            Map.of("outcome", "RETURNED", "question", "Mengapa pelatihan ini, bukan bimbingan di kantor?"));

    private static final List<Plan> PLANS = List.of(
            new Plan(
                    DemoLogins.EMPLOYEE,
                    "TEK-01",
                    "Saya akan menangani pengadaan aplikasi dan belum bersertifikat.",
                    List.of(SUPERIOR_ASKS)),
            new Plan(
                    CityFiles.COLLEAGUES.get(0),
                    "TEK-10",
                    "Menyiapkan data kinerja layanan untuk dasbor kota.",
                    List.of()),
            new Plan(
                    CityFiles.COLLEAGUES.get(1),
                    "MAN-02",
                    "Menyusun daftar risiko aplikasi layanan publik.",
                    List.of(SUPERIOR_APPROVES)),
            new Plan(
                    CityFiles.COLLEAGUES.get(2),
                    "MAN-03",
                    "Analisis beban kerja bidang disusun tahun ini.",
                    List.of(SUPERIOR_APPROVES, HEAD_APPROVES)));

    private final DemoRepository repository;
    private final TransactionOperations transactions;
    private final DemoPeople people;
    private final CourseCatalogue catalogue;
    private final DocumentService documents;
    private final TrainingRequestService requests;
    private final TaskService tasks;
    private final Clock clock;

    DemoWork(
            DemoRepository repository,
            TransactionOperations transactions,
            DemoPeople people,
            CourseCatalogue catalogue,
            DocumentService documents,
            TrainingRequestService requests,
            TaskService tasks,
            Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.people = people;
        this.catalogue = catalogue;
        this.documents = documents;
        this.requests = requests;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Submits the requests, if nobody has ever asked for anything in this city. */
    @Override
    public void open() {
        if (Boolean.TRUE.equals(transactions.execute(reading -> repository.anyRequest()))) {
            return;
        }
        for (Plan plan : PLANS) {
            people.employee(plan.applicant()).ifPresent(applicant -> DemoPeople.as(applicant, () -> submit(plan)));
        }
    }

    /** Takes the next steps of officials, each once, as soon as the engine has brought their tasks. */
    @Override
    public void moveOn() {
        for (Plan plan : PLANS) {
            EmployeeId applicant = people.employee(plan.applicant()).orElse(null);
            for (Step step : plan.steps()) {
                EmployeeId actor = people.employee(step.actor()).orElse(null);
                if (applicant != null && actor != null) {
                    TaskKey task = transactions.execute(reading -> repository
                            .firstTask(applicant, plan.reason(), step.task())
                            .orElse(null));
                    if (task != null) {
                        DemoPeople.as(actor, () -> tasks.complete(task, step.submission()));
                    }
                }
            }
        }
    }

    private void submit(Plan plan) {
        Course course = catalogue.offered().stream()
                .filter(offered -> offered.data().code().equals(plan.course()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not in the catalogue: " + plan.course()));
        byte[] offer = OFFER.getBytes(StandardCharsets.US_ASCII);
        String document = documents
                .upload(TrainingRequestService.DRAFT, "penawaran.pdf", new ByteArrayInputStream(offer))
                .id()
                .toString();
        requests.submit(Map.of(
                "courseId", course.id().toString(),
                "startsOn", LocalDate.now(clock).plusDays(DAYS_AHEAD).toString(),
                "daysOffConfirmed", true,
                "gapKind", "COMPETENCE",
                "gapReason", plan.reason(),
                "offerDocument", List.of(document),
                "confirmed", true));
    }
}
