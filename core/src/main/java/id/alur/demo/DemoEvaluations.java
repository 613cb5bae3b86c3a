package id.alur.demo;

import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.casefile.NewCaseFile;
import id.alur.identity.EmployeeId;
import id.alur.personnel.Person;
import id.alur.personnel.Register;
import id.alur.process.TrainingRequestProcess;
import id.alur.training.course.CourseId;
import id.alur.training.evaluation.EvaluationService;
import id.alur.training.evaluation.NewEvaluation;
import id.alur.training.evaluation.TestResult;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came of last year's trainings in Kota Contoh, so that the page of results has something to say; and two evaluations that
 * run: the employee is asked what he thought of a course, the superior what changed since another one.
 */
@Service
@Order(80)
@ConditionalOnProperty("alur.demo.enabled")
@PreAuthorize("hasRole('SYSTEM')")
public class DemoEvaluations implements DemoPart {

    /** @param quality about what everybody answers */
    private record Held(String course, int participants, int quality) {}

    private static final List<Held> LAST_YEAR = List.of(
            new Held("TEK-01", 34, 4),
            new Held("TEK-03", 27, 3),
            new Held("MAN-05", 21, 4),
            new Held("MAN-01", 19, 3),
            new Held("TEK-11", 16, 4),
            new Held("TEK-09", 12, 4),
            new Held("SOS-02", 11, 3),
            new Held("TEK-13", 8, 2),
            new Held("SEM-01", 7, 2),
            new Held("FUN-03", 4, 4));

    private final DemoEvaluationRepository repository;
    private final EvaluationService evaluations;
    private final CaseFileService cases;
    private final Register register;
    private final Clock clock;
    private final Map<String, String> nipOfLogin;
    private final boolean openWork;

    DemoEvaluations(
            DemoEvaluationRepository repository,
            EvaluationService evaluations,
            CaseFileService cases,
            Register register,
            Clock clock,
            @Value("${alur.demo.employees:1200}") int size,
            @Value("${alur.demo.open-work:true}") boolean openWork) {
        this.repository = repository;
        this.evaluations = evaluations;
        this.cases = cases;
        this.register = register;
        this.clock = clock;
        this.nipOfLogin = new CityFiles(size).nipOfLogin();
        this.openWork = openWork;
    }

    /** Once: what people answer later stays. */
    @Override
    @Transactional
    public void load() {
        if (repository.anyEvaluation()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        LAST_YEAR.forEach(
                held -> repository.insertYear(held.course(), today.getYear() - 1, held.participants(), held.quality()));
        if (openWork) {
            start(DemoLogins.EMPLOYEE, "TEK-12", today.minusDays(1), null);
            start(
                    CityFiles.COLLEAGUES.getFirst(),
                    "TEK-06",
                    today.minusMonths(3).minusDays(2),
                    TestResult.of(new BigDecimal("54"), new BigDecimal("82")));
        }
    }

    private void start(String login, String course, LocalDate finishedOn, @Nullable TestResult test) {
        EmployeeId participant = register.findByNip(Objects.requireNonNull(nipOfLogin.get(login), login))
                .orElse(null);
        CourseId courseId = repository.course(course).orElse(null);
        // Somebody may have imported a register of their own instead.
        if (participant != null && courseId != null) {
            CaseFile training = training(register.get(participant), courseId);
            evaluations.start(new NewEvaluation(training.id(), participant, courseId, finishedOn, test));
        }
    }

    private CaseFile training(Person participant, CourseId course) {
        CaseFile file = cases.openFor(
                new NewCaseFile(
                        TrainingRequestProcess.PROCESS_ID,
                        "DIKLAT",
                        repository.title(course),
                        participant.id(),
                        participant.opdId()),
                participant.id());
        cases.close(file.id(), "training-approved");
        return file;
    }
}
