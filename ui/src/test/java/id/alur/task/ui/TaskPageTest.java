package id.alur.task.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import id.alur.form.DraftKey;
import id.alur.form.DraftService;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.notification.NoticeService;
import id.alur.shell.ui.UiTest;
import id.alur.task.InboxQuery;
import id.alur.task.InboxRow;
import id.alur.task.TaskInbox;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Use case: do a task. */
@UiTest
class TaskPageTest extends SpringBrowserlessTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    DraftService drafts;

    @Autowired
    TaskInbox inbox;

    @Autowired
    NoticeService notices;

    EmployeeId head = new EmployeeId(new UUID(0, 0));
    EmployeeId clerk = new EmployeeId(new UUID(0, 0));
    TaskKey task = new TaskKey(0);

    @BeforeEach
    void a_request_that_waits_for_the_superior() {
        String opd = "opd-tugas-" + NUMBER.incrementAndGet();
        UnitId unit = people.opd(opd);
        head = people.head("Kepala", unit, null);
        clerk = people.employee("Sari Wulandari", unit, head);
        TaskRows rows = new TaskRows(jdbc, clock.instant());
        CaseFileId file = rows.caseOf(clerk, "DIKLAT/2026/7" + NUMBER.get(), "Bimtek arsip");
        // An element no feature handles: what a completion does is the feature's test.
        task = rows.task("Periksa usulan", file, null, TestClock.TODAY.plusDays(1), "supervisor-of:" + clerk);
    }

    @Test
    void the_page_says_until_when_why_me_and_whom_it_is_about() {
        As.employee(head).login();
        open();
        assertThat(texts()).contains("1 hari kerja lagi", "Anda atasan langsung Sari Wulandari", "Bimtek arsip");
    }

    @Test
    void claiming_on_the_page_shows_at_once() {
        As.employee(head).login();
        open();
        press("Ambil");
        assertThat(texts()).contains("Sedang diambil");
        assertThat(findInView(Button.class).withText("Ambil").exists()).isFalse();
    }

    @Test
    void what_is_missing_is_told_at_the_field_and_nothing_is_sent() {
        As.employee(head).login();
        open();
        long before = sent();
        outcome().setValue(outcome().getListDataView().getItem(1));
        press("Kirim");
        assertThat(findInView(TextArea.class)
                        .withLabel("Pertanyaan kepada pemohon")
                        .single()
                        .isInvalid())
                .isTrue();
        assertThat(sent()).isEqualTo(before);
        assertThat(findInView(Button.class).withText("Kirim").single().isEnabled())
                .isTrue();
    }

    @Test
    void what_is_written_survives_leaving_the_page() {
        As.employee(head).login();
        open();
        outcome().setValue(outcome().getListDataView().getItem(1));
        test(findInView(TextArea.class).withLabel("Pertanyaan kepada pemohon").single())
                .setValue("Apa kai");
        UI.getCurrent().navigate("kata-sandi");
        assertThat(drafts.load(DraftKey.task(task)).orElseThrow().data()).containsEntry("question", "Apa kai");
        open();
        assertThat(findInView(TextArea.class)
                        .withLabel("Pertanyaan kepada pemohon")
                        .single()
                        .getValue())
                .isEqualTo("Apa kai");
    }

    /** A slow line: the click came twice, or a filter of the list beside it was changed. */
    @Test
    void what_is_being_written_stays_when_the_page_is_asked_for_again() {
        As.employee(head).login();
        open();
        outcome().setValue(outcome().getListDataView().getItem(1));
        UI.getCurrent().navigate("tugas/" + task.value(), QueryParameters.of("daftar", "group"));
        assertThat(outcome().getValue()).isEqualTo(outcome().getListDataView().getItem(1));
    }

    @Test
    void a_task_that_ended_while_somebody_was_writing_is_told_in_plain_words() {
        As.employee(head).login();
        open();
        outcome().setValue(outcome().getListDataView().getItem(0));
        jdbc.sql("update task.task set state = 'COMPLETED' where user_task_key = :key")
                .param("key", task.value())
                .update();
        press("Kirim");
        assertThat(texts()).contains("sudah diselesaikan atau dibatalkan");
        assertThat(findInView(Button.class).withText("Kirim").single().isEnabled())
                .isFalse();
    }

    @Test
    void somebody_else_s_task_does_not_exist_for_me() {
        As.employee(people.employee("Orang Lain", people.opd("opd-lain-tugas-" + NUMBER.get()), null))
                .login();
        open();
        assertThat(find(H1.class).last().getText()).isEqualTo("Tidak ditemukan");
    }

    @Test
    void the_applicant_does_not_see_the_official_s_task() {
        As.employee(clerk).login();
        open();
        assertThat(find(H1.class).last().getText()).isEqualTo("Tidak ditemukan");
        assertThat(find(H2.class).withText("Periksa usulan").exists()).isFalse();
    }

    @Test
    void whoever_may_not_decide_reads_why_and_finds_neither_button_nor_form() {
        TaskRows rows = new TaskRows(jdbc, clock.instant());
        CaseFileId own = rows.caseOf(head, "DIKLAT/2026/5" + NUMBER.get(), "Kursus audit");
        task = rows.task("Periksa usulan", own, null, null, "supervisor-of:" + clerk);
        As.employee(head).login();
        open();
        assertThat(texts())
                .contains("Tugas ini bukan untuk Anda: Anda tidak dapat memutuskan permohonan Anda sendiri.");
        assertThat(findInView(Button.class).withText("Ambil").exists()).isFalse();
        assertThat(findInView(RadioButtonGroup.class).exists()).isFalse();
    }

    @Test
    void whoever_is_asked_again_starts_from_the_latest_request_and_declares_and_answers_anew() {
        TaskRows rows = new TaskRows(jdbc, clock.instant());
        CaseFileId file = rows.caseOf(clerk, "DIKLAT/2026/6" + NUMBER.get(), "Bimtek arsip");
        rows.submission(file, clerk, "training-request", """
                {"gapKind": "COMPETENCE", "gapReason": "Uraian yang pertama sekali.", "confirmed": true}""", clock.instant());
        rows.submission(
                file, clerk, "training-revise-request", """
                {"outcome": "RESUBMITTED", "answer": "Jawaban lama.", "gapReason": "Uraian yang sudah diperbaiki.",
                 "confirmed": true}""", clock.instant().plusSeconds(60));
        task = rows.given("Perbaiki permohonan", "Task_ReviseRequest", "training-revise-request", file, clerk);
        As.employee(clerk).login();
        open();
        outcome().setValue(outcome().getListDataView().getItem(0));
        assertThat(findInView(TextArea.class)
                        .withLabel("Uraian kesenjangan")
                        .single()
                        .getValue())
                .isEqualTo("Uraian yang sudah diperbaiki.");
        assertThat(findInView(ComboBox.class).single().getValue())
                .extracting(Object::toString)
                .asString()
                .contains("COMPETENCE");
        assertThat(findInView(TextArea.class)
                        .withLabel("Jawaban atas pertanyaan")
                        .single()
                        .getValue())
                .isEmpty();
        assertThat(findInView(Checkbox.class).all().getLast().getValue()).isFalse();
    }

    @Test
    void after_sending_the_page_says_what_was_decided_and_so_does_the_list_of_what_is_done() {
        TaskRows rows = new TaskRows(jdbc, clock.instant());
        CaseFileId file = rows.caseOf(clerk, "DIKLAT/2026/2" + NUMBER.get(), "Kursus audit");
        task = rows.given("Periksa usulan", "Task_OfNoFeature", "training-review-request", file, head);
        As.employee(head).login();
        open();
        outcome().setValue(outcome().getListDataView().getItem(1));
        test(findInView(TextArea.class).withLabel("Pertanyaan kepada pemohon").single())
                .setValue("Apa kaitannya dengan tugas Anda?");
        press("Kirim");
        assertThat(texts()).contains("Yang Anda putuskan: Kembalikan dengan pertanyaan.");
        assertThat(inbox.page(InboxQuery.of(InboxQuery.List.DONE, 5)).rows())
                .singleElement()
                .extracting(InboxRow::decision)
                .isEqualTo("Kembalikan dengan pertanyaan");
    }

    @Test
    void the_latest_events_of_the_case_are_told_not_the_oldest() {
        for (int i = 1; i <= 6; i++) {
            jdbc.sql("""
                            insert into casefile.case_event (id, case_id, at, kind, details)
                            select gen_random_uuid(), t.case_id, cast(:at as timestamptz), 'task.handed-over',
                                   jsonb_build_object('task', 'Langkah ' || :i, 'to', 'Rekan')
                            from task.task t where t.user_task_key = :task""")
                    .param("at", "2026-03-0" + i + "T08:00:00+07")
                    .param("i", i)
                    .param("task", task.value())
                    .update();
        }
        As.employee(head).login();
        open();
        assertThat(texts()).contains("Langkah 6", "Langkah 3").doesNotContain("Langkah 2");
    }

    @Test
    void what_i_was_told_about_the_case_is_read_once_i_open_a_task_of_it() {
        jdbc.sql("""
                        insert into notification.notice (id, recipient_id, case_id, kind, arguments, natural_key, created_at)
                        select gen_random_uuid(), :head, t.case_id, 'task.handed-over', '{"task": "Periksa"}', 'uji-' || :task, now()
                        from task.task t where t.user_task_key = :task""").param("head", head.value()).param("task", task.value()).update();
        As.employee(head).login();
        assertThat(notices.unread()).isOne();
        open();
        assertThat(notices.unread()).isZero();
    }

    @Test
    void whoever_decides_reads_first_what_it_costs_and_what_is_left() {
        jdbc.sql("""
                        with course as (
                            insert into training.course (id, code, title, provider, form_code, course_class, jp, days, cost, place, active)
                            values (gen_random_uuid(), :code, 'Bimtek arsip', 'BPSDM', 'KLS-TEK', 'KLASIKAL', 24, 3, 4500000, 'IN_CITY', true)
                            returning id)
                        insert into training.request (id, case_id, applicant_id, course_id, gap_kind, gap_reason, route, informed, rule_set,
                            state, submitted_at, cost, starts_on, ends_on, priority)
                        select gen_random_uuid(), t.case_id, :clerk, course.id, 'COMPETENCE', 'Belum menguasai tata kearsipan.',
                            array['SUPERIOR'], array[]::text[], 'uji', 'SUBMITTED', now(), 4500000, date '2026-04-06', date '2026-04-08', 'HIGH'
                        from task.task t, course where t.user_task_key = :task""")
                .param("code", "UJI-" + NUMBER.get())
                .param("clerk", clerk.value())
                .param("task", task.value())
                .update();
        As.employee(head).login();
        open();
        assertThat(findInView(TaskFactList.class).single().isVisible()).isTrue();
        assertThat(texts()).contains("Rp4.500.000", "6 April 2026 sampai 8 April 2026", "24 JP;", "Tinggi");
    }

    private void open() {
        UI.getCurrent().navigate("tugas/" + task);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Object> outcome() {
        return findInView(RadioButtonGroup.class).single();
    }

    private void press(String caption) {
        test(findInView(Button.class).withText(caption).single()).click();
    }

    private String texts() {
        StringBuilder all = new StringBuilder();
        find(Paragraph.class).all().forEach(p -> all.append(p.getText()).append('\n'));
        find(Span.class).all().forEach(s -> all.append(s.getText()).append('\n'));
        find(Div.class).all().forEach(d -> all.append(d.getText()).append('\n'));
        find(H3.class).all().forEach(h -> all.append(h.getText()).append('\n'));
        return all.toString();
    }

    private long sent() {
        return jdbc.sql("select count(*) from engine.outbox").query(Long.class).single();
    }
}
