package id.alur.training.study;

import id.alur.document.DocumentService;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.finish.TrainingFinish;
import id.alur.training.learning.Learners;
import id.alur.training.learning.LearningPages;
import id.alur.training.learning.Verdict;
import id.alur.training.request.RequestOutlook;
import id.alur.training.request.Requests;
import id.alur.training.request.TrainingRequestService;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-116: an applicant for a study, and what the tests of study assignments ask and enter. */
abstract class StudyTests {

    /** First day of the studies of this test, {@link Requests#DAYS_AHEAD} days ahead. */
    static final LocalDate BEGIN = LocalDate.of(2026, 3, 16);

    @Autowired
    TrainingRequestService service;

    @Autowired
    TrainingFinish finish;

    @Autowired
    StudyPages pages;

    @Autowired
    ServiceBonds bonds;

    @Autowired
    LearningPages learning;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    DocumentService documents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Learners city;
    Requests requests;
    EmployeeId applicant;

    @BeforeEach
    void an_applicant_in_service_since_2015() {
        city = new Learners(people, jdbc);
        requests = new Requests(catalogue, service, documents, jdbc);
        applicant = city.employee;
        serves("201501");
        born(LocalDate.of(1990, 1, 1));
    }

    CaseFileId submit(Map<String, Object> more) {
        Map<String, Object> form = requests.form(applicant, Requests.STUDY);
        form.putAll(more);
        return As.employee(applicant).call(() -> service.submit(form));
    }

    RequestOutlook outlook(Map<String, Object> more) {
        Map<String, Object> said = new HashMap<>(Map.of(
                "startsOn", BEGIN.toString(),
                "studyMode", "RELEASED",
                "studyFunding", "APBD",
                "lastRating", "BAIK",
                "notUnderDiscipline", true));
        said.putAll(more);
        return As.employee(applicant).call(() -> service.outlook(requests.course(Requests.STUDY), said));
    }

    List<String> obstacles(Map<String, Object> more) {
        return outlook(more).reasons().stream()
                .filter(reason -> reason.effect() == Verdict.Effect.BLOCK)
                .map(Verdict.Reason::key)
                .toList();
    }

    int factor(LocalDate on) {
        return Objects.requireNonNull(
                transaction.execute(reading -> bonds.factor(StudyMode.RELEASED, StudyFunding.APBD, on)));
    }

    StudyState stands(CaseFileId caseId) {
        return As.employee(city.head, TrainingRoles.BKPSDM_TRAINING).call(() -> pages.rows(StudyFilter.ALL)).stream()
                .filter(row -> caseId.equals(row.caseId()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    List<EmployeeId> rows(StudyFilter filter) {
        return As.employee(city.head, TrainingRoles.BKPSDM_TRAINING).call(() -> pages.rows(filter)).stream()
                .map(StudyRow::employee)
                .toList();
    }

    void serves(String since) {
        String nip = "19900101" + since + "1" + "%03d".formatted(1 + Math.abs(applicant.hashCode() % 998));
        jdbc.sql("update personnel.employee set nip = id::text where nip = :nip")
                .param("nip", nip)
                .update();
        city.nip(applicant, nip);
    }

    void born(LocalDate day) {
        city.post(applicant, "PELAKSANA", "III/a", day);
    }

    void bond(EmployeeId who, LocalDate until) {
        jdbc.sql("""
                        insert into training.service_bond (id, employee_id, programme, institution, study_months, factor, starts_on,
                            ends_on, recorded_by, recorded_at)
                        values (:id, :who, 'S-1 Ilmu Lama', 'Universitas Lama', 24, 1, :from, :until, 'system:test', now())""")
                .param("id", UUID.randomUUID())
                .param("who", who.value())
                .param("from", until.minusYears(2))
                .param("until", until)
                .update();
    }

    /** Approved by the mayor today; reported, and confirmed by BKPSDM. */
    void graduates(CaseFileId caseId, LocalDate on) {
        jdbc.sql("""
                        insert into approval.decision (id, case_id, stage, user_task_key, decided_by, outcome, decided_at)
                        select gen_random_uuid(), case_id, 'MAYOR', :key, :by, 'APPROVED', :at from training.request where case_id = :case""")
                .param("key", System.nanoTime())
                .param("by", city.head.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("case", caseId.value())
                .update();
        jdbc.sql("update training.request set state = 'APPROVED', cost = 0 where case_id = :case")
                .param("case", caseId.value())
                .update();
        jdbc.sql("""
                        insert into training.finish (request_id, attended, confirmed_at, confirmed_by, programme_jp, actual_cost)
                        select id, true, now(), :by, 20, 0 from training.request where case_id = :case""")
                .param("by", city.head.value())
                .param("case", caseId.value())
                .update();
        jdbc.sql("""
                        update training.study set graduated_on = :on
                        where request_id = (select id from training.request where case_id = :case)""").param("on", on).param("case", caseId.value()).update();
    }

    Map<String, @Nullable String> terms(CaseFileId caseId) {
        return jdbc.sql(
                        "select cost::text as cost, starts_on::text as starts_on, ends_on::text as ends_on from training.request where case_id = :id")
                .param("id", caseId.value())
                .query((row, number) -> {
                    Map<String, @Nullable String> terms = new HashMap<>();
                    for (String column : List.of("cost", "starts_on", "ends_on")) {
                        terms.put(column, row.getString(column));
                    }
                    return terms;
                })
                .single();
    }
}
