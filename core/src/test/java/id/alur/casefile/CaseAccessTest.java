package id.alur.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.training.TrainingRoles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CoreTest
class CaseAccessTest {

    @Autowired
    CaseFileService cases;

    @Autowired
    CasePages pages;

    @Autowired
    CaseAccess access;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private UnitId opd;
    private EmployeeId head;
    private EmployeeId superior;
    private EmployeeId sari;
    private EmployeeId colleague;
    private CaseFileId file;

    @BeforeEach
    void a_training_case_of_sari() {
        String code = "opd-" + UUID.randomUUID();
        opd = people.opd(code);
        UnitId unit = people.unit(code + "-a", opd);
        head = people.head("Kepala", opd, null);
        superior = people.head("Atasan", unit, head);
        sari = people.employee("Sari", unit, superior);
        colleague = people.employee("Rekan", unit, superior);
        file = open("training-request", sari, unit);
    }

    @Test
    void whom_it_is_about_reads_it() {
        assertThat(reads(sari)).isTrue();
    }

    @Test
    void who_started_it_for_somebody_else_reads_it() {
        CaseFileId other = As.employee(colleague).call(() -> openAs("training-request", sari, null));
        assertThat(As.employee(colleague).call(() -> access.mayRead(other))).isTrue();
    }

    @Test
    void the_head_of_the_owning_agency_reads_it_and_the_head_of_another_one_does_not() {
        EmployeeId otherHead = people.head("Kepala lain", people.opd("opd-" + UUID.randomUUID()), null);
        assertThat(reads(head)).isTrue();
        assertThat(reads(otherHead)).isFalse();
    }

    @Test
    void the_superior_reads_it_once_there_is_a_task_for_the_superior() {
        assertThat(reads(superior)).isFalse();
        task(1, null, "supervisor-of:" + sari);
        assertThat(reads(superior)).isTrue();
        people.changeSuperior(sari, head);
        assertThat(reads(superior)).isFalse();
    }

    @Test
    void a_task_that_somebody_else_holds_opens_the_case_to_the_holder_alone() {
        task(2, superior.toString(), "supervisor-of:" + colleague);
        assertThat(reads(superior)).isTrue();
        EmployeeId stranger = people.employee("Orang lain", opd, head);
        assertThat(reads(stranger)).isFalse();
    }

    @Test
    void who_did_something_in_it_goes_on_reading_it() {
        As.employee(colleague)
                .run(() -> transaction.executeWithoutResult(
                        status -> cases.addEvent(file, "task.claimed", null, Map.of("task", "Tinjau"))));
        assertThat(reads(colleague)).isTrue();
    }

    @Test
    void training_officers_read_training_cases_and_no_others() {
        EmployeeId officer = people.employee("Petugas", people.opd("bkpsdm-" + UUID.randomUUID()), null);
        CaseFileId appraisal = open("appraisal-cycle", sari, null);
        As.employee(officer, TrainingRoles.BKPSDM_TRAINING).run(() -> {
            assertThat(access.mayRead(file)).isTrue();
            assertThat(access.mayRead(appraisal)).isFalse();
        });
    }

    @Test
    void the_operator_reads_every_case() {
        assertThat(As.employee(colleague, Role.OPERATOR).call(() -> access.mayRead(file)))
                .isTrue();
    }

    @Test
    void for_everybody_else_the_case_does_not_exist() {
        for (As other : List.of(
                As.employee(colleague),
                As.employee(colleague, Role.BKPSDM_REGISTER),
                As.employee(colleague, Role.PROCESS_OWNER))) {
            other.run(() -> {
                assertThatThrownBy(() -> pages.view(file)).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> pages.comment(file, "Halo")).isInstanceOf(NotFoundException.class);
                assertThat(list(CaseQuery.Scope.READABLE, "")).doesNotContain(file);
                assertThat(list(CaseQuery.Scope.MINE, "")).doesNotContain(file);
            });
        }
        As.employee(sari).run(() -> assertThatThrownBy(() -> pages.view(new CaseFileId(UUID.randomUUID())))
                .isInstanceOf(NotFoundException.class));
    }

    @Test
    void the_list_holds_what_i_may_read_and_mine_what_i_took_part_in() {
        CaseFileId appraisal = open("appraisal-cycle", sari, null);
        As.employee(sari).run(() -> {
            assertThat(list(CaseQuery.Scope.MINE, "")).containsExactlyInAnyOrder(file, appraisal);
            assertThat(list(CaseQuery.Scope.MINE, "bimtek SARI")).containsExactlyInAnyOrder(file, appraisal);
            assertThat(list(CaseQuery.Scope.MINE, "100%")).isEmpty();
        });
        As.employee(head).run(() -> {
            assertThat(list(CaseQuery.Scope.MINE, "")).isEmpty();
            assertThat(list(CaseQuery.Scope.READABLE, "")).containsExactly(file);
        });
    }

    private List<CaseFileId> list(CaseQuery.Scope scope, String text) {
        return pages.list(new CaseQuery(scope, CaseQuery.State.ANY, text, 0, 50)).rows().stream()
                .map(CaseRow::id)
                .toList();
    }

    private boolean reads(EmployeeId person) {
        return As.employee(person).call(() -> access.mayRead(file));
    }

    private CaseFileId open(String process, EmployeeId subject, @Nullable UnitId unit) {
        return As.employee(subject).call(() -> openAs(process, subject, unit));
    }

    private CaseFileId openAs(String process, EmployeeId subject, @Nullable UnitId unit) {
        return Objects.requireNonNull(transaction.execute(
                status -> cases.open(new NewCaseFile(process, "UJI", "Bimtek Kepegawaian", subject, unit))
                        .id()));
    }

    private void task(long key, @Nullable String holder, String group) {
        jdbc.sql("""
                        with s as (
                            insert into task.candidate_set (process_id, groups) values ('training-request', array[:group])
                            on conflict (process_id, groups) do update set groups = excluded.groups returning id)
                        insert into task.task (user_task_key, process_instance_key, element_instance_key, process_definition_key,
                            process_id, element_id, name, state, assignee, candidate_set_id, case_id, created_at)
                        select :key, 1, :key, 1, 'training-request', 'Task_Review', 'Tinjau', 'OPEN', :holder, s.id, :case, now()
                        from s""")
                .param("group", group)
                .param("key", key)
                .param("holder", holder)
                .param("case", file.value())
                .update();
    }
}
