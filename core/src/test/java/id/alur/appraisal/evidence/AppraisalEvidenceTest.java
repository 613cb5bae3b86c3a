package id.alur.appraisal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.appraisal.Appraisals;
import id.alur.appraisal.plan.AppraisalStart;
import id.alur.appraisal.plan.LineId;
import id.alur.appraisal.plan.PlanDesk;
import id.alur.appraisal.plan.Plans;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.shared.DomainException;
import id.alur.task.TaskService;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-132: what employee and superior add all year, and how each hears of it. */
@CoreTest
class AppraisalEvidenceTest {

    @Autowired
    AppraisalStart starts;

    @Autowired
    PlanDesk desk;

    @Autowired
    Plans plans;

    @Autowired
    EvidenceDesk evidence;

    @Autowired
    FeedbackDesk feedback;

    @Autowired
    TaskService service;

    @Autowired
    Tasks tasks;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private EmployeeId boss = new EmployeeId(new UUID(0, 0));
    private EmployeeId me = boss;
    private CaseFileId year = new CaseFileId(new UUID(0, 0));
    private LineId line = new LineId(new UUID(0, 0));

    @BeforeEach
    void an_agreed_plan() {
        UnitId agency = people.opd("skp-" + UUID.randomUUID());
        boss = people.employee("Atasan", agency, null);
        me = people.employee("Pegawai", agency, boss);
        year = new Appraisals(starts, desk, service, tasks, jdbc).agreed(me, boss);
        line = As.employee(me)
                .call(() -> plans.current(year))
                .results()
                .getFirst()
                .line();
    }

    @Test
    void the_superior_hears_of_evidence_once_a_day_and_it_is_taken_back_until_a_rating_was_sent() {
        As.employee(me).run(() -> {
            evidence.link(year, line, "Laporan Januari", "", "https://contoh.go.id/januari");
            evidence.link(year, line, "Laporan Januari", "", "https://contoh.go.id/januari");
            evidence.upload(
                    year,
                    line,
                    "Laporan Februari",
                    "",
                    "laporan.pdf",
                    new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        });
        assertThat(notices(boss, "appraisal-evidence-added")).isEqualTo(1);
        assertThat(As.employee(boss).call(() -> evidence.of(year))).hasSize(2).noneMatch(Evidence::removable);
        As.employee(me).run(() -> evidence.of(year).forEach(one -> evidence.remove(year, one.id())));
        assertThat(As.employee(me).call(() -> evidence.of(year))).isEmpty();
        assertThat(jdbc.sql("select count(*) from document.document where case_id = :case")
                        .param("case", year.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        As.employee(me).run(() -> evidence.link(year, line, "Maret", "", "https://contoh.go.id/maret"));
        rated();
        assertThatThrownBy(() -> As.employee(me)
                        .run(() -> evidence.remove(
                                year, evidence.of(year).getFirst().id())))
                .hasMessage("error.appraisal.evidence-stays");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://contoh.go.id",
                "https://",
                "https://budi:rahasia@contoh.go.id",
                "contoh"
            })
    void a_link_is_an_address_of_the_web_without_a_password(String address) {
        assertThatThrownBy(() -> As.employee(me).run(() -> evidence.link(year, line, "Tautan", "", address)))
                .isInstanceOf(DomainException.class)
                .hasMessage("error.appraisal.no-link");
    }

    @Test
    void feedback_reaches_the_employee_once_for_a_click() {
        As.employee(boss).run(() -> {
            feedback.give(year, line, "Bagus, pertahankan.");
            feedback.give(year, line, "Bagus, pertahankan.");
            feedback.give(year, null, "Datang lebih awal.");
        });
        assertThat(As.employee(me).call(() -> feedback.of(year)))
                .extracting(Feedback::text)
                .containsExactlyInAnyOrder("Bagus, pertahankan.", "Datang lebih awal.");
        assertThat(notices(me, "appraisal-feedback-given")).isPositive();
    }

    private void rated() {
        jdbc.sql("""
                        with y as (select id from appraisal.appraisal_year where case_id = :case),
                            p as (insert into appraisal.period (year_id, number, starts_on, ends_on, state, opened_at)
                                select id, 1, date '2026-01-01', date '2026-03-31', 'RATED', now() from y returning year_id)
                        insert into appraisal.rating (year_id, number, result, behaviour, predicate, quadrant, rule_set, sent_at)
                        select year_id, 1, 'SESUAI', 'SESUAI', 'BAIK', 2, 'uji', timestamptz '2030-01-01' from p""").param("case", year.value()).update();
    }

    private int notices(EmployeeId who, String kind) {
        return jdbc.sql("select count(*) from notification.notice where recipient_id = :who and kind = :kind")
                .param("who", who.value())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }
}
