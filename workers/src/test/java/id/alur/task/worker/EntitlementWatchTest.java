package id.alur.task.worker;

import static org.awaitility.Awaitility.await;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.personnel.EmployeeDraft;
import id.alur.personnel.Person;
import id.alur.personnel.Register;
import id.alur.personnel.RegisterService;
import id.alur.security.GrantId;
import id.alur.security.RoleGrants;
import id.alur.task.TaskService;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
@Import(EntitlementWatch.class)
class EntitlementWatchTest {

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskService service;

    @Autowired
    Register register;

    @Autowired
    RegisterService edits;

    @Autowired
    RoleGrants roles;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_held_task_goes_back_to_its_queue_as_soon_as_the_register_names_another_superior() {
        UnitId opd = people.opd("dinas-" + UUID.randomUUID());
        EmployeeId head = people.head("Kepala", opd, null);
        EmployeeId former = people.employee("Atasan Lama", opd, head);
        EmployeeId next = people.employee("Atasan Baru", opd, head);
        EmployeeId clerk = people.employee("Sari", opd, former);
        TaskKey key = tasks.inQueue(tasks.openCase(clerk, "uji-proses"), "supervisor-of:" + clerk);
        As.employee(former).run(() -> service.claim(key));
        As.employee(head, Role.BKPSDM_REGISTER).run(() -> {
            Person person = register.get(clerk);
            edits.edit(clerk, new EmployeeDraft(person.positionId(), next, true, person.version()));
        });
        awaitInQueue(key);
    }

    @Test
    void a_held_task_goes_back_to_its_queue_as_soon_as_the_role_ends() {
        UnitId opd = people.opd("badan-" + UUID.randomUUID());
        EmployeeId officer = people.employee("Petugas", opd, null);
        people.grant(officer, TrainingRoles.BKPSDM_TRAINING, null);
        EmployeeId clerk = people.employee("Sari", opd, officer);
        TaskKey key = tasks.inQueue(tasks.openCase(clerk, "uji-proses"), "role:bkpsdm-training");
        As.employee(officer).run(() -> service.claim(key));
        GrantId grant = new GrantId(jdbc.sql("select id from security.role_grant where employee_id = :officer")
                .param("officer", officer.value())
                .query(UUID.class)
                .single());
        As.employee(clerk, Role.OPERATOR).run(() -> roles.end(grant, TestClock.TODAY.minusDays(1)));
        awaitInQueue(key);
    }

    /** The periodic look is not part of this test: whoever moves the task was told. */
    private void awaitInQueue(TaskKey key) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> jdbc.sql("select holder is null from task.task where user_task_key = :key")
                        .param("key", key.value())
                        .query(Boolean.class)
                        .single());
    }
}
