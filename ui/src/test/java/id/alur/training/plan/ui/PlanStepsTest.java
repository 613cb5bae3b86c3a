package id.alur.training.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.process.TrainingPlanCityProcess;
import id.alur.process.TrainingPlanProcess;
import id.alur.shell.ui.DataTable;
import id.alur.shell.ui.UiTest;
import id.alur.task.TaskService;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.training.plan.CityDecrees;
import id.alur.training.plan.CityPlanDesk;
import id.alur.training.plan.PlanDesk;
import id.alur.training.plan.PlanFlow;
import id.alur.training.plan.PlanPages;
import id.alur.training.plan.PlanSetting;
import id.alur.training.plan.PlanState;
import id.alur.training.plan.Plans;
import id.alur.training.plan.Plans.Agency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-113, a plan on its way, on the pages; years are beyond those offered, so addresses name them. */
@UiTest
class PlanStepsTest extends SpringBrowserlessTest {

    private static final Map<String, Object> YES = Map.of("outcome", "APPROVED");

    @Autowired
    People people;

    @Autowired
    PlanPages pages;

    @Autowired
    PlanDesk desk;

    @Autowired
    PlanFlow flow;

    @Autowired
    CityPlanDesk city;

    @Autowired
    PlanSetting setting;

    @Autowired
    CityDecrees decrees;

    @Autowired
    TaskService taskService;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    private Plans plans;
    private Agency agency;

    @BeforeEach
    void an_agency_with_a_complete_plan() {
        plans = new Plans(people, desk, flow, city);
        agency = plans.agency("6000000");
    }

    @Test
    void a_planner_submits_after_a_question_and_finds_the_plan_locked() {
        open(agency.planner());
        assertThat(text()).contains("Disusun");
        click("Ajukan rencana");
        assertThat(state()).isEqualTo(PlanState.DRAFT);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(state()).isEqualTo(PlanState.SUBMITTED);
        assertThat(text()).contains("Menunggu kepala perangkat daerah", "Berkas dan riwayat");
        assertThat(buttons()).doesNotContain("Ajukan rencana", "Tambah kebutuhan", "Pilih berkas", "Pengadaan");
    }

    @Test
    void what_is_incomplete_is_said_and_cannot_be_submitted() {
        As.employee(agency.planner()).run(() -> desk.add(agency.id(), plans.year));
        open(agency.planner());
        assertThat(find(Button.class).withText("Ajukan rencana").single().isEnabled())
                .isFalse();
        assertThat(text()).contains("Rencana dapat diajukan setelah semua kebutuhan lengkap.", "Belum diisi:");
    }

    @Test
    void a_plan_that_was_returned_says_the_question_and_is_answered() {
        CaseFileId id = plans.submit(agency.planner(), agency);
        decide(
                agency.head(),
                id,
                TrainingPlanProcess.Tasks.APPROVE_BY_OPD_HEAD,
                "role:opd-head@" + agency.code(),
                "approve",
                Map.of("outcome", "RETURNED", "question", "Mengapa biayanya demikian?"));
        open(agency.planner());
        assertThat(text()).contains("Pertanyaan: Mengapa biayanya demikian?", "Ajukan kembali paling lambat");
        assertThat(buttons()).contains("Tambah kebutuhan", "Tarik rencana");
        click("Ajukan kembali");
        test(find(TextArea.class).withLabel("Jawaban (tidak wajib)").single()).setValue("Harga penyelenggara naik.");
        test(find(Button.class).withText("Ajukan kembali").all().getLast()).click();
        assertThat(state()).isEqualTo(PlanState.SUBMITTED);
    }

    @Test
    void a_set_plan_is_revised_and_the_old_one_is_a_link_away() {
        accept();
        CaseFileId id = plans.send(agency);
        decide(plans.sekda, id, TrainingPlanCityProcess.Tasks.APPROVE_BY_SEKDA, "role:sekda", "approve", YES);
        decide(plans.mayor, id, TrainingPlanCityProcess.Tasks.SET_BY_MAYOR, "role:ppk", "set", YES);
        SystemUser.run("test", () -> setting.set(id));
        assertThat(SystemUser.call("test", () -> decrees.issue(id))).isPresent();
        As.employee(plans.sekda).login();
        UI.getCurrent().navigate("berkas/" + id);
        assertThat(text()).contains("Keputusan rencana pengembangan kompetensi nomor 100.3.3.3/");
        open(agency.head());
        click("Buat revisi");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(text()).contains("Revisi 1", "Disusun");
        click("Buang revisi");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(text()).contains("Ditetapkan").doesNotContain("Revisi 1");
        assertThat(state()).isEqualTo(PlanState.SET);
        click("Buat revisi");
        test(find(ConfirmDialog.class).single()).confirm();
        String old = "pelatihan/rencana/" + agency.code() + "/" + plans.year + "/revisi/0";
        assertThat(find(RouterLink.class).all().stream().map(RouterLink::getHref))
                .contains(old);
        UI.getCurrent().navigate(old);
        assertThat(text()).contains("Rencana awal, ditetapkan", "Pengadaan", "Rp6.000.000");
        UI.getCurrent().navigate(old.replace("revisi/0", "revisi/7"));
        assertThat(find(H1.class).single().getText()).isNotEqualTo("Rencana pelatihan");
        assertThat(find(DataTable.class).all()).isEmpty();
    }

    @Test
    void an_officer_returns_an_accepted_plan_or_sends_all_knowing_who_is_left_out() {
        int year = As.employee(agency.head()).call(() -> pages.years()).getFirst();
        As.employee(agency.head()).run(() -> desk.save(desk.add(agency.id(), year), Plans.need("Arsip", "1000000")));
        CaseFileId id = As.employee(agency.head()).call(() -> flow.submit(agency.id(), year, ""));
        check(id);
        plans.officer().login();
        UI.getCurrent().navigate("pelatihan/rencana/kota");
        assertThat(text()).contains("Diterima BKPSDM", "Siap dikirim: 1 perangkat daerah", "Tinggi 1");
        click("Kirim ke Sekretaris Daerah");
        assertThat(find(Button.class).withText("Kirim").single().isEnabled()).isFalse();
        test(find(Checkbox.class).single()).click();
        click("Kirim");
        assertThat(text()).contains("Tahap 1, dikirim", "Menunggu Sekretaris Daerah", "Dalam rencana kota");
        assertThat(buttons()).doesNotContain("Kirim ke Sekretaris Daerah", "Kembalikan");
        As.employee(plans.sekda).login();
        UI.getCurrent().navigate("pelatihan/rencana/kota");
        assertThat(text()).contains("Menunggu Sekretaris Daerah");
        As.employee(agency.head()).login();
        UI.getCurrent().navigate("pelatihan/rencana/kota");
        assertThat(find(H1.class).single().getText()).isEqualTo("Tidak berwenang");
    }

    @Test
    void a_set_plan_of_the_city_offers_its_decree_to_whoever_may_read_it() {
        int current = As.employee(agency.head()).call(() -> pages.years()).get(1);
        As.employee(agency.head()).run(() -> desk.save(desk.add(agency.id(), current), Plans.need("Arsip", "1000000")));
        check(As.employee(agency.head()).call(() -> flow.submit(agency.id(), current, "")));
        CaseFileId id = plans.officer().call(() -> city.send(current, Set.of(agency.id())));
        decide(plans.sekda, id, TrainingPlanCityProcess.Tasks.APPROVE_BY_SEKDA, "role:sekda", "approve", YES);
        decide(plans.mayor, id, TrainingPlanCityProcess.Tasks.SET_BY_MAYOR, "role:ppk", "set", YES);
        SystemUser.run("test", () -> setting.set(id));
        As.employee(plans.sekda).login();
        openCity(current);
        assertThat(text()).contains("Keputusannya belum terbit.");
        assertThat(SystemUser.call("test", () -> decrees.issue(id))).isPresent();
        openCity(current);
        assertThat(text()).contains("Keputusan nomor 100.3.3.3/", "Unduh keputusan (PDF)");
    }

    @Test
    void beside_the_decision_stand_the_sums_and_the_way_to_the_plan() {
        CaseFileId id = plans.submit(agency.planner(), agency);
        TaskKey task =
                task(id, TrainingPlanProcess.Tasks.APPROVE_BY_OPD_HEAD, "role:opd-head@" + agency.code(), "approve");
        As.employee(agency.head()).login();
        UI.getCurrent().navigate("tugas/" + task);
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .anyMatch(text -> text.startsWith("1 kebutuhan untuk 3 orang, perkiraan biaya Rp6.000.000."));
        assertThat(find(RouterLink.class).withText("Buka rencana").single().getHref())
                .isEqualTo("pelatihan/rencana/" + agency.code() + "/" + plans.year);
    }

    private void accept() {
        check(plans.submit(agency.head(), agency));
    }

    private void check(CaseFileId id) {
        decide(plans.officer, id, TrainingPlanProcess.Tasks.CHECK_BY_BKPSDM, "role:bkpsdm-training", "check", YES);
    }

    private void decide(
            EmployeeId who, CaseFileId id, String element, String group, String form, Map<String, Object> answer) {
        TaskKey task = task(id, element, group, form);
        As.employee(who).run(() -> taskService.complete(task, answer));
    }

    private TaskKey task(CaseFileId id, String element, String group, String form) {
        TaskKey key = tasks.insert(id, null, null, "training-plan-" + form, group);
        jdbc.sql("update task.task set element_id = :element where user_task_key = :key")
                .param("element", element)
                .param("key", key.value())
                .update();
        return key;
    }

    private void open(EmployeeId who) {
        As.employee(who).login();
        UI.getCurrent().navigate("pelatihan/rencana/" + agency.code() + "/" + plans.year);
    }

    private static void openCity(int year) {
        UI.getCurrent().navigate("pelatihan/rencana/kota", QueryParameters.of("tahun", Integer.toString(year)));
    }

    private PlanState state() {
        return As.employee(agency.head())
                .call(() -> pages.plan(agency.id(), plans.year))
                .state();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private static String text() {
        return UI.getCurrent().getCurrentView().getElement().getTextRecursively();
    }
}
