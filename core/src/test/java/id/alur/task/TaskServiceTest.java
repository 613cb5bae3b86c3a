package id.alur.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.form.FormRefusedException;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Race;
import id.alur.testing.Tasks;
import id.alur.training.TrainingRoles;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CoreTest
class TaskServiceTest {

    private static final EmployeeId NOBODY = new EmployeeId(new UUID(0, 0));

    @Autowired
    TaskService service;

    @Autowired
    TaskInbox inbox;

    @Autowired
    TaskPending pending;

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    UnitId opd = new UnitId(new UUID(0, 0));
    EmployeeId chief = NOBODY;
    EmployeeId clerk = NOBODY;
    EmployeeId officer = NOBODY;
    EmployeeId colleague = NOBODY;
    EmployeeId stranger = NOBODY;
    CaseFileId file = new CaseFileId(NOBODY.value());

    @BeforeEach
    void a_request_of_a_clerk() {
        opd = people.opd("dinas-" + UUID.randomUUID());
        chief = people.head("Kepala Satu", opd, null);
        clerk = people.employee("Sari", opd, chief);
        stranger = people.employee("Lain", opd, chief);
        officer = people.employee("Petugas Satu", opd, null);
        colleague = people.employee("Petugas Dua", opd, null);
        people.grant(officer, TrainingRoles.BKPSDM_TRAINING, null);
        people.grant(colleague, TrainingRoles.BKPSDM_TRAINING, null);
        file = tasks.openCase(clerk, "uji-proses");
    }

    private TaskKey queued() {
        return tasks.inQueue(file, "role:bkpsdm-training");
    }

    private @Nullable String column(TaskKey key, String name) {
        return jdbc.sql("select " + name + "::text from task.task where user_task_key = :key")
                .param("key", key.value())
                .query((row, index) -> row.getString(1))
                .list()
                .getFirst();
    }

    private List<String> commands(TaskKey key) {
        return jdbc.sql("select kind from engine.outbox where user_task_key = :key order by sequence")
                .param("key", key.value())
                .query((row, index) -> row.getString(1))
                .list();
    }

    private static void refused(ThrowingCallable click, String key) {
        assertThatThrownBy(click).isInstanceOf(DomainException.class).hasMessage(key);
    }

    @Test
    void a_claim_shows_at_once_and_tells_the_engine() {
        TaskKey key = queued();
        As.employee(officer).run(() -> {
            assertThat(inbox.counts().group()).isPositive();
            service.claim(key);
            assertThat(inbox.page(InboxQuery.of(InboxQuery.List.MINE, 25)).rows())
                    .extracting(InboxRow::key, InboxRow::pendingAction, InboxRow::holderName)
                    .containsExactly(org.assertj.core.api.Assertions.tuple(key, "CLAIM", "Petugas Satu"));
        });
        assertThat(commands(key)).containsExactly("ASSIGN_TASK");
        assertThat(jdbc.sql("select count(*) from audit.entry where object_id = :key and action = 'task.claim'")
                        .param("key", key.toString())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_second_claim_is_refused_and_names_the_holder_to_the_page_only() {
        TaskKey key = queued();
        As.employee(officer).run(() -> service.claim(key));
        As.employee(colleague).run(() -> assertThatThrownBy(() -> service.claim(key))
                .hasMessage("error.task.already-claimed")
                .extracting(e -> ((DomainException) e).arguments())
                .isEqualTo(List.of("Petugas Satu")));
    }

    @Test
    void of_two_claims_at_the_same_moment_one_wins() throws Exception {
        TaskKey key = queued();
        assertThat(Race.answers(Stream.of(officer, colleague)
                        .<Callable<Boolean>>map(person -> () -> {
                            As.employee(person).run(() -> service.claim(key));
                            return true;
                        })
                        .toList()))
                .containsExactlyInAnyOrder("true", "error.task.already-claimed");
        assertThat(commands(key)).containsExactly("ASSIGN_TASK");
    }

    @Test
    void a_double_click_counts_once() {
        TaskKey key = queued();
        As.employee(officer).run(() -> {
            service.claim(key);
            service.claim(key);
            service.complete(key, Map.of());
            service.complete(key, Map.of());
        });
        assertThat(commands(key)).containsExactly("ASSIGN_TASK", "COMPLETE_TASK");
        As.employee(colleague).run(() -> refused(() -> service.complete(key, Map.of()), "error.task.completed"));
    }

    @Test
    void a_completed_task_is_gone_from_the_queue_and_among_what_i_did_before_the_engine_answers() {
        TaskKey key = queued();
        As.employee(officer).run(() -> {
            long before = inbox.counts().group();
            service.complete(key, Map.of());
            assertThat(inbox.counts().group()).isEqualTo(before - 1);
            assertThat(inbox.page(InboxQuery.of(InboxQuery.List.DONE, 5)).rows())
                    .extracting(InboxRow::key)
                    .contains(key);
            assertThat(service.view(key).open()).isFalse();
        });
    }

    @Test
    void a_released_task_is_back_in_the_queue() {
        TaskKey key = queued();
        As.employee(officer).run(() -> {
            service.claim(key);
            service.release(key);
            service.release(key);
            assertThat(service.view(key).holder()).isNull();
        });
        assertThat(commands(key)).containsExactly("ASSIGN_TASK", "UNASSIGN_TASK");
        As.employee(colleague).run(() -> service.claim(key));
        As.employee(officer).run(() -> refused(() -> service.release(key), "error.task.not-holder"));
    }

    @Test
    void a_task_given_to_one_person_is_neither_released_nor_handed_over() {
        TaskKey key = tasks.givenTo(clerk, file);
        As.employee(clerk).run(() -> {
            refused(() -> service.release(key), "error.task.not-shared");
            refused(() -> service.handOver(key, stranger), "error.task.not-shared");
            service.complete(key, Map.of());
        });
    }

    @Test
    void a_task_is_handed_over_to_somebody_of_its_groups_only() {
        TaskKey key = queued();
        As.employee(officer).run(() -> {
            service.claim(key);
            refused(() -> service.handOver(key, stranger), "error.task.not-a-candidate");
            service.handOver(key, colleague);
        });
        assertThat(column(key, "holder")).isEqualTo(colleague.toString());
        assertThat(jdbc.sql("select count(*) from notification.notice where recipient_id = :id")
                        .param("id", colleague.value())
                        .query(Long.class)
                        .single())
                .isOne();
        As.employee(colleague).run(() -> service.complete(key, Map.of()));
    }

    @Test
    void nobody_takes_or_completes_a_task_of_their_own_case() {
        people.grant(clerk, TrainingRoles.BKPSDM_TRAINING, null);
        TaskKey key = queued();
        As.employee(clerk).run(() -> {
            assertThat(inbox.page(InboxQuery.of(InboxQuery.List.GROUP, 25)).rows())
                    .extracting(InboxRow::key)
                    .doesNotContain(key);
            refused(() -> service.claim(key), "error.task.own-case");
            refused(() -> service.complete(key, Map.of()), "error.task.own-case");
            assertThat(service.view(key).mayClaim()).isFalse();
        });
        As.employee(officer).run(() -> service.claim(key));
        As.employee(officer).run(() -> refused(() -> service.handOver(key, clerk), "error.task.not-a-candidate"));
    }

    @Test
    void somebody_elses_task_does_not_exist() {
        TaskKey key = queued();
        As.employee(stranger).run(() -> {
            assertThatThrownBy(() -> service.view(key)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> service.claim(key)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> service.release(key)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> service.handOver(key, officer)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> service.complete(key, Map.of())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> service.view(new TaskKey(1))).isInstanceOf(NotFoundException.class);
        });
        assertThat(commands(key)).isEmpty();
    }

    @Test
    void a_new_superior_has_the_open_task_at_once_and_the_former_one_no_longer() {
        TaskKey key = tasks.inQueue(file, "supervisor-of:" + clerk);
        As.employee(chief).run(() -> assertThat(service.view(key).reason())
                .isEqualTo(
                        new TaskView.Reason("task.reason.supervisor-of", List.of("Sari"), "supervisor-of:" + clerk)));
        people.changeSuperior(clerk, stranger);
        As.employee(chief).run(() -> assertThatThrownBy(() -> service.view(key)).isInstanceOf(NotFoundException.class));
        As.employee(stranger).run(() -> {
            assertThat(inbox.page(InboxQuery.of(InboxQuery.List.MINE, 25)).rows())
                    .extracting(InboxRow::key)
                    .containsExactly(key);
            assertThat(inbox.counts().mine()).isOne();
            service.complete(key, Map.of());
        });
    }

    @Test
    void a_task_held_by_a_former_superior_can_be_taken_and_goes_back_by_itself() {
        TaskKey key = tasks.inQueue(file, "supervisor-of:" + clerk);
        As.employee(chief).run(() -> service.claim(key));
        people.changeSuperior(clerk, stranger);
        As.employee(chief).run(() -> refused(() -> service.complete(key, Map.of()), "error.task.no-longer-yours"));
        As.employee(stranger).run(() -> assertThat(service.view(key).mayClaim()).isTrue());
        assertThat(SystemUser.call("test", service::releaseWhereNoLongerEntitled))
                .isPositive();
        assertThat(column(key, "holder")).isNull();
        assertThat(commands(key)).containsExactly("ASSIGN_TASK", "UNASSIGN_TASK");
        As.employee(stranger).run(() -> service.complete(key, Map.of()));
    }

    @Test
    void a_click_that_the_engine_refuses_is_undone_and_its_author_told() {
        TaskKey key = queued();
        As.employee(officer).run(() -> service.complete(key, Map.of()));
        UUID command = jdbc.sql("select id from engine.outbox where user_task_key = :key")
                .param("key", key.value())
                .query((row, index) -> row.getObject(1, UUID.class))
                .single();
        for (int i = 0; i < 2; i++) {
            SystemUser.run(
                    "test",
                    () -> transactions.executeWithoutResult(
                            status -> pending.revert(command, "error.engine.task-gone")));
        }
        assertThat(column(key, "pending_action")).isNull();
        assertThat(column(key, "completed_by")).isNull();
        assertThat(column(key, "open")).isEqualTo("true");
        assertThat(jdbc.sql("select kind from notification.notice where recipient_id = :id")
                        .param("id", officer.value())
                        .query((row, index) -> row.getString(1))
                        .list())
                .containsExactly("task.refused");
    }

    @Test
    void a_submission_is_checked_against_its_form_and_nothing_is_done_when_it_is_wrong() {
        TaskKey key = tasks.insert(file, null, null, "training-review-request", "role:bkpsdm-training");
        As.employee(officer).run(() -> {
            assertThatThrownBy(() -> service.complete(key, Map.of("hack", "x")))
                    .isInstanceOf(FormRefusedException.class);
            assertThatThrownBy(() -> service.complete(key, Map.of())).isInstanceOf(FormRefusedException.class);
            service.complete(key, Map.of("outcome", "APPROVED"));
        });
        assertThat(jdbc.sql("select payload ->> 'variables' from engine.outbox where user_task_key = :key")
                        .param("key", key.value())
                        .query((row, index) -> row.getString(1))
                        .list())
                .containsExactly("{\"outcome\": \"APPROVED\"}");
        assertThat(jdbc.sql("select count(*) from casefile.submission where user_task_key = :key")
                        .param("key", key.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
