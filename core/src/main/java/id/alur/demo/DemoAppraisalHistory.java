package id.alur.demo;

import id.alur.appraisal.Expectation;
import id.alur.appraisal.plan.ResultDraft;
import id.alur.casefile.CaseFile;
import id.alur.casefile.CaseFileService;
import id.alur.casefile.NewCaseFile;
import id.alur.decision.DecisionEngine;
import id.alur.decision.DecisionResult;
import id.alur.identity.EmployeeId;
import id.alur.process.AppraisalEmployeeProcess;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a few people of Kota Contoh were rated last year, so that there is something to read and to copy from; once. */
@Service
@Order(99)
@ConditionalOnProperty("alur.demo.enabled")
@PreAuthorize("hasRole('SYSTEM')")
public class DemoAppraisalHistory implements DemoPart {

    private record Rated(String login, String superior, Expectation result, Expectation behaviour, String reason) {}

    private static final List<Rated> LAST_YEAR = List.of(
            new Rated(
                    DemoLogins.SUPERIOR,
                    DemoLogins.OPD_HEAD,
                    Expectation.DI_ATAS,
                    Expectation.DI_ATAS,
                    "Dua layanan lebih banyak dari target, dan bidang lain meniru cara kerjanya."),
            new Rated(DemoLogins.EMPLOYEE, DemoLogins.SUPERIOR, Expectation.SESUAI, Expectation.SESUAI, ""),
            new Rated(
                    CityFiles.COLLEAGUES.get(0),
                    DemoLogins.SUPERIOR,
                    Expectation.DI_ATAS,
                    Expectation.SESUAI,
                    "Dasbor selesai satu triwulan lebih awal dan dipakai setiap hari."),
            new Rated(
                    CityFiles.COLLEAGUES.get(1),
                    DemoLogins.SUPERIOR,
                    Expectation.DI_BAWAH,
                    Expectation.SESUAI,
                    "Uji pemulihan data baru satu kali dari empat yang direncanakan."));

    private final DemoAppraisalRepository repository;
    private final DemoPeople people;
    private final CaseFileService cases;
    private final DecisionEngine decisions;
    private final Clock clock;

    DemoAppraisalHistory(
            DemoAppraisalRepository repository,
            DemoPeople people,
            CaseFileService cases,
            DecisionEngine decisions,
            Clock clock) {
        this.repository = repository;
        this.people = people;
        this.cases = cases;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** What people change later stays; somebody may have imported a register of their own. */
    @Override
    @Transactional
    public void open() {
        int year = LocalDate.now(clock).getYear() - 1;
        if (repository.any(year)) {
            return;
        }
        for (Rated one : LAST_YEAR) {
            EmployeeId employee = people.employee(one.login()).orElse(null);
            EmployeeId superior = people.employee(one.superior()).orElse(null);
            if (employee != null && superior != null) {
                CaseFile file = cases.openFor(
                        new NewCaseFile(AppraisalEmployeeProcess.PROCESS_ID, "SKP", "SKP " + year, employee, null),
                        employee);
                DecisionResult predicate = decisions.evaluate(
                        AppraisalEmployeeProcess.Decisions.PREDICATE,
                        LocalDate.of(year, 12, 31),
                        Map.of(
                                "result",
                                one.result().name(),
                                "behaviour",
                                one.behaviour().name()));
                List<ResultDraft> plan = DemoAppraisalTexts.plan(one.login());
                repository.insertYear(file.id(), employee, superior, year, plan, one.reason(), predicate);
                cases.close(file.id(), "appraisal-accepted");
            }
        }
    }
}
