package id.alur.training.request;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.document.DocumentService;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.reference.OpenCase;
import id.alur.reference.ReferenceDesk;
import id.alur.reference.ReferenceEffect;
import id.alur.reference.ReferenceRow;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-122: whoever changes what rules read is told how many open requests would be judged otherwise, and which. */
@CoreTest
class OpenRequestRulesTest {

    @Autowired
    ReferenceDesk desk;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    TrainingRequestService service;

    @Autowired
    DocumentService documents;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private EmployeeId owner = new EmployeeId(new UUID(0, 0));
    private CaseFileId paid = new CaseFileId(new UUID(0, 0));
    private CaseFileId free = paid;

    @BeforeEach
    void two_open_requests() {
        jdbc.sql("update training.request set state = 'WITHDRAWN'").update();
        UnitId opd = people.opd("dinas-" + UUID.randomUUID());
        owner = people.employee("Pemilik Proses", opd, null);
        EmployeeId boss = people.head("Atasan", opd, null);
        Requests requests = new Requests(catalogue, service, documents, jdbc);
        paid = requests.submit(people.employee("Pemohon", opd, boss), Requests.FULL_ROUTE);
        free = requests.submit(people.employee("Pemohon lain", opd, boss), Requests.FREE);
    }

    @Test
    void a_lower_cost_limit_would_send_the_dearer_request_another_way_and_only_that() {
        ReferenceEffect effect = about(parameter("route.cost-limit", TestClock.TODAY.toString(), "4000000"))
                .orElseThrow();
        assertThat(effect.arguments()).containsExactly(1, 2);
        assertThat(effect.cases()).extracting(OpenCase::id).containsExactly(paid);
    }

    @Test
    void a_limit_of_a_later_day_changes_no_open_request_and_that_is_said() {
        assertThat(about(parameter(
                                "route.cost-limit", TestClock.TODAY.plusDays(1).toString(), "4000000"))
                        .orElseThrow()
                        .arguments())
                .containsExactly(0, 2);
    }

    @Test
    void a_number_that_no_rule_about_requests_reads_says_nothing_of_them() {
        assertThat(about(parameter("evaluation.minimum-group", TestClock.TODAY.toString(), "7")))
                .isEmpty();
    }

    @Test
    void a_course_that_becomes_another_concerns_the_requests_for_it() {
        As officer = As.employee(owner, TrainingRoles.BKPSDM_TRAINING);
        ReferenceRow course = officer.call(() -> desk.rows("pelatihan")).stream()
                .filter(row -> row.get("kode").equals(Requests.FREE))
                .findFirst()
                .orElseThrow();
        Map<String, String> longer = new java.util.HashMap<>(course.cells());
        longer.put("jp", "8");
        ReferenceEffect effect =
                officer.call(() -> desk.trial("pelatihan", List.of(new ReferenceRow(2, longer)))).effects().stream()
                        .filter(told -> told.key().equals("reference.effect.training-request"))
                        .findFirst()
                        .orElseThrow();
        assertThat(effect.arguments()).containsExactly(1, 1);
        assertThat(effect.cases()).extracting(OpenCase::id).containsExactly(free);
    }

    private Optional<ReferenceEffect> about(ReferenceRow row) {
        return As.employee(owner, Role.PROCESS_OWNER)
                .call(() -> desk.trial("parameter", List.of(row)))
                .effects()
                .stream()
                .filter(effect -> effect.key().equals("reference.effect.training-request"))
                .findFirst();
    }

    private static ReferenceRow parameter(String code, String from, String value) {
        return new ReferenceRow(2, Map.of("kode", code, "berlaku_sejak", from, "nilai", value, "sumber", "Perwal uji"));
    }
}
