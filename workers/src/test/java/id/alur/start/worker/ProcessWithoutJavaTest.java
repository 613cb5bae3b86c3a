package id.alur.start.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.casefile.CasePages;
import id.alur.casefile.CaseView;
import id.alur.form.DraftKey;
import id.alur.form.DraftService;
import id.alur.form.FormRefusedException;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.start.ProcessStart;
import id.alur.start.StartableProcess;
import id.alur.task.TaskService;
import id.alur.testing.As;
import id.alur.testing.CasesOnEngine;
import id.alur.testing.EngineTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * UC-120: {@code vehicle-loan} of the test sources is a model and three forms, as an owner draws them; no Java knows it. It runs to
 * its end on the engine with everything that people expect of a case.
 */
@EngineTest
class ProcessWithoutJavaTest {

    private static final String PROCESS = "vehicle-loan";
    private static final Map<String, Object> WANTED =
            Map.of("purpose", "Kunjungan ke kecamatan", "day", "2026-05-04", "driver", true);

    @Autowired
    ProcessStart starts;

    @Autowired
    CasePages pages;

    @Autowired
    TaskService tasks;

    @Autowired
    DraftService drafts;

    @Autowired
    CasesOnEngine onEngine;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private EmployeeId head = new EmployeeId(new UUID(0, 0));
    private EmployeeId superior = head;
    private EmployeeId sari = head;

    @BeforeEach
    void an_employee_with_a_superior_and_a_deadline_that_an_officer_has_entered() {
        UnitId opd = people.opd("opd-" + UUID.randomUUID());
        head = people.head("Kepala", opd, null);
        superior = people.employee("Atasan", opd, head);
        sari = people.employee("Sari", opd, superior);
        jdbc.sql("""
                        insert into calendar.deadline_rule (code, valid_from, working_days, week, source)
                        values ('vehicle.review', date '2020-01-01', 3, 5, 'uji') on conflict do nothing""").update();
    }

    @Test
    void it_is_offered_started_decided_and_ended_with_the_words_of_its_model() {
        As applicant = As.employee(sari);
        assertThat(applicant.call(() -> starts.offered()))
                .extracting(StartableProcess::name)
                .contains("Peminjaman kendaraan dinas");
        assertThatThrownBy(() -> applicant.call(() -> starts.start(PROCESS, Map.of())))
                .isInstanceOf(FormRefusedException.class);
        applicant.call(() -> drafts.save(DraftKey.start(PROCESS), WANTED, null));

        CaseFileId id = applicant.call(() -> starts.start(PROCESS, WANTED));

        assertThat(applicant.call(() -> drafts.load(DraftKey.start(PROCESS)))).isEmpty();
        TaskKey review = onEngine.task(id, "Task_ReviewLoan");
        CaseView running = applicant.call(() -> pages.view(id));
        assertThat(running.file().number()).startsWith("KENDARAAN/");
        assertThat(running.file().title()).isEqualTo("Peminjaman kendaraan dinas");
        assertThat(running.submissions()).singleElement().satisfies(sent -> assertThat(sent.data())
                .containsEntry("purpose", "Kunjungan ke kecamatan"));
        assertThat(running.openTasks()).singleElement().satisfies(task -> {
            assertThat(task.name()).isEqualTo("Putuskan peminjaman");
            assertThat(task.candidates()).containsExactly("Atasan");
            assertThat(task.due()).isAfter(LocalDate.now(clock));
        });

        As.employee(superior).run(() -> tasks.complete(review, Map.of("outcome", "approve")));
        TaskKey handOver = onEngine.task(id, "Task_HandOverVehicle");
        As.employee(head).run(() -> tasks.complete(handOver, Map.of("plate", "H 1234 XX")));

        onEngine.awaitClosed(id, "model:Kendaraan dipinjamkan");
        CaseView closed = applicant.call(() -> pages.view(id));
        assertThat(closed.submissions()).hasSize(3);
        assertThat(closed.timeline())
                .extracting(CaseView.TimelineEntry::kind)
                .containsExactlyInAnyOrder("opened", "task.completed", "task.completed", "closed");
        assertThat(closed.timeline().stream().filter(entry -> entry.kind().equals("closed")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actorName()).isNull());
    }

    @Test
    void the_other_end_has_its_own_words() {
        CaseFileId id = As.employee(sari).call(() -> starts.start(PROCESS, WANTED));
        TaskKey review = onEngine.task(id, "Task_ReviewLoan");
        As.employee(superior)
                .run(() -> tasks.complete(review, Map.of("outcome", "reject", "reason", "Habis terpakai")));
        onEngine.awaitClosed(id, "model:Peminjaman tidak disetujui");
    }
}
