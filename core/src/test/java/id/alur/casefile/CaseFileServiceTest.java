package id.alur.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@CoreTest
class CaseFileServiceTest {

    @Autowired
    CaseFileService cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    private EmployeeId sari;

    @BeforeEach
    void somebody() {
        sari = people.employee("Sari", people.opd("opd-" + UUID.randomUUID()), null);
        As.employee(sari).login();
    }

    @Test
    void numbers_count_per_prefix_and_year_without_gaps() {
        assertThat(open("HITUNG").number()).isEqualTo("HITUNG/2026/000001");
        transaction.executeWithoutResult(status -> {
            cases.open(wanted("HITUNG"));
            status.setRollbackOnly();
        });
        assertThat(open("HITUNG").number()).isEqualTo("HITUNG/2026/000002");
        assertThat(open("LAIN").number()).isEqualTo("LAIN/2026/000001");
        // Already the new year in Jakarta, still the old one in UTC.
        clock.set(LocalDate.of(2027, 1, 1));
        clock.advance(Duration.ofHours(-7));
        assertThat(open("HITUNG").number()).isEqualTo("HITUNG/2027/000001");
    }

    @Test
    void opening_leaves_a_timeline_entry_and_an_audit_row() {
        CaseFile file = open("DIKLAT");
        assertThat(file.startedBy()).contains(sari);
        assertThat(count("casefile.case_event", file)).isEqualTo(1);
        assertThat(count("audit.entry", file)).isEqualTo(1);
    }

    @Test
    void closing_twice_closes_once_and_keeps_the_first_outcome() {
        CaseFile file = open("DIKLAT");
        for (String outcome : List.of("approved", "rejected")) {
            SystemUser.run("test", () -> transaction.executeWithoutResult(status -> cases.close(file.id(), outcome)));
        }
        CaseFile closed = transaction.execute(status -> cases.find(file.id()));
        assertThat(closed.open()).isFalse();
        assertThat(closed.outcome()).isEqualTo("approved");
        assertThat(count("casefile.case_event", file)).isEqualTo(2);
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> cases.close(new CaseFileId(UUID.randomUUID()), "approved")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_task_takes_one_submission() {
        CaseFile file = open("DIKLAT");
        TaskKey task = new TaskKey(4711);
        submit(file, task);
        assertThatThrownBy(() -> submit(file, task)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void nothing_is_entered_outside_a_feature_s_transaction() {
        assertThatThrownBy(() -> cases.open(wanted("DIKLAT"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    private void submit(CaseFile file, TaskKey task) {
        transaction.executeWithoutResult(
                status -> cases.recordSubmission(file.id(), task, "training-request", Map.of("reason", "perlu")));
    }

    private CaseFile open(String prefix) {
        return Objects.requireNonNull(transaction.execute(status -> cases.open(wanted(prefix))));
    }

    private NewCaseFile wanted(String prefix) {
        return new NewCaseFile("training-request", prefix, "Bimtek", sari, null);
    }

    private long count(String table, CaseFile file) {
        return jdbc.sql("select count(*) from " + table + " where case_id = :id")
                .param("id", file.id().value())
                .query(Long.class)
                .single();
    }
}
