package id.alur.task;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.shared.Page;
import id.alur.task.InboxQuery.List;
import id.alur.task.InboxQuery.Sort;
import id.alur.task.InboxQuery.Urgency;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.testing.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class TaskInboxTest {

    private static final LocalDate MONDAY = TestClock.TODAY;

    @Autowired
    TaskInbox inbox;

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    EmployeeId boss = new EmployeeId(new UUID(0, 0));
    EmployeeId sari = boss;
    String office = "";
    EmployeeId joko = boss;
    CaseFileId ofSari = new CaseFileId(new UUID(0, 0));
    CaseFileId ofJoko = ofSari;

    @BeforeEach
    void a_boss_of_two() {
        jdbc.sql("truncate task.task").update();
        UnitId opd = people.opd("dinas-" + UUID.randomUUID());
        boss = people.head("Bos", opd, null);
        sari = people.employee("Sari Dewi", opd, boss);
        joko = people.employee("Joko", opd, boss);
        // Somebody else may do what waits for the office, so that it waits for a group.
        String code = "dinas-" + UUID.randomUUID();
        office = "role:bkpsdm-register@" + code;
        UnitId other = people.opd(code);
        people.grant(people.employee("Rekan", other, null), Role.BKPSDM_REGISTER, other);
        ofSari = tasks.openCase(sari, "proses-a");
        ofJoko = tasks.openCase(joko, "proses-b");
        As.employee(boss).login();
    }

    private TaskKey due(@Nullable LocalDate due, CaseFileId file, EmployeeId subordinate) {
        return tasks.insert(file, null, due, null, "supervisor-of:" + subordinate, office);
    }

    private static InboxQuery group(
            @Nullable String text, @Nullable String process, @Nullable Urgency urgency, Sort sort) {
        return new InboxQuery(List.GROUP, text, process, urgency, sort, 0, 25);
    }

    private java.util.List<TaskKey> keys(InboxQuery query) {
        java.util.List<TaskKey> keys = new ArrayList<>();
        for (InboxRow row : inbox.page(query).rows()) {
            if (row.key() != null) {
                keys.add(row.key());
            }
        }
        return keys;
    }

    @Test
    void queues_of_several_groups_are_one_list_by_due_date() {
        TaskKey later = due(MONDAY.plusDays(9), ofSari, sari);
        TaskKey first = due(MONDAY.minusDays(5), ofJoko, joko);
        TaskKey never = due(null, ofJoko, joko);
        TaskKey soon = due(MONDAY.plusDays(1), ofSari, sari);
        Page<InboxRow> page = inbox.page(InboxQuery.of(List.GROUP, 3));
        assertThat(page.rows()).extracting(InboxRow::key).containsExactly(first, soon, later);
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.rows())
                .extracting(
                        row -> row.timeLeft() == null ? null : row.timeLeft().workingDays())
                .containsExactly(-3, 1, 7);
        assertThat(page.rows().getFirst().subjectName()).isEqualTo("Joko");
        assertThat(keys(new InboxQuery(List.GROUP, null, null, null, Sort.DUE, 3, 25)))
                .containsExactly(never);
        assertThat(keys(group(null, null, null, Sort.CREATED))).containsExactly(later, first, never, soon);
    }

    @Test
    void a_list_is_narrowed_by_process_words_and_urgency() {
        TaskKey late = due(MONDAY.minusDays(1), ofSari, sari);
        TaskKey today = due(MONDAY, ofJoko, joko);
        TaskKey thursday = due(MONDAY.plusDays(3), ofSari, sari);
        TaskKey friday = due(MONDAY.plusDays(4), ofJoko, joko);
        TaskKey undated = due(null, ofSari, sari);
        assertThat(keys(group(null, null, Urgency.OVERDUE, Sort.DUE))).containsExactly(late);
        assertThat(keys(group(null, null, Urgency.SOON, Sort.DUE))).containsExactly(today, thursday);
        assertThat(keys(group(null, null, Urgency.LATER, Sort.DUE))).containsExactly(friday);
        assertThat(keys(group(null, null, Urgency.UNDATED, Sort.DUE))).containsExactly(undated);
        assertThat(keys(group("sar dew", null, null, Sort.DUE))).containsExactly(late, thursday, undated);
        assertThat(keys(group("SARI joko", null, null, Sort.DUE))).isEmpty();
        assertThat(keys(group("' | : & !", null, null, Sort.DUE))).isEmpty();
        Page<InboxRow> ofProcess = inbox.page(group(null, "proses-b", null, Sort.PRIORITY));
        assertThat(ofProcess.rows()).extracting(InboxRow::key).containsExactly(today, friday);
        assertThat(ofProcess.total()).isEqualTo(2);
        assertThat(inbox.page(group("arsip kearsipan", "proses-b", Urgency.SOON, Sort.DUE))
                        .total())
                .isZero();
        assertThat(inbox.page(group("kearsipan", "proses-b", Urgency.SOON, Sort.DUE))
                        .total())
                .isOne();
    }

    @Test
    void the_count_follows_every_change_and_leaves_out_my_own_case() {
        people.changeSuperior(boss, sari);
        CaseFileId ofBoss = tasks.openCase(boss, "proses-a");
        tasks.inQueue(ofBoss, "supervisor-of:" + sari, office);
        TaskKey one = due(MONDAY, ofSari, sari);
        due(MONDAY, ofSari, sari);
        assertThat(inbox.counts().group()).isEqualTo(2);
        assertThat(inbox.page(InboxQuery.of(List.GROUP, 25)).rows()).hasSize(2);
        jdbc.sql("update task.task set assignee = :me where user_task_key = :key")
                .param("me", boss.toString())
                .param("key", one.value())
                .update();
        assertThat(inbox.counts()).isEqualTo(new InboxCounts(1, 0, 1, 1));
        jdbc.sql("delete from task.task where assignee is null").update();
        assertThat(inbox.counts().group()).isZero();
    }

    @Test
    void what_only_i_can_do_is_mine_before_i_take_it() {
        TaskKey alone = tasks.insert(ofSari, null, MONDAY.minusDays(5), null, "supervisor-of:" + sari);
        TaskKey shared = due(MONDAY, ofSari, sari);
        TaskKey held = tasks.givenTo(boss, ofJoko);
        assertThat(keys(InboxQuery.of(List.MINE, 25))).containsExactly(alone, held);
        assertThat(keys(InboxQuery.of(List.GROUP, 25))).containsExactly(shared);
        assertThat(inbox.counts()).isEqualTo(new InboxCounts(2, 1, 1, 0));
        people.changeSuperior(boss, sari);
        // The own-case rule holds here too.
        tasks.inQueue(tasks.openCase(boss, "proses-a"), "supervisor-of:" + sari);
        assertThat(keys(InboxQuery.of(List.MINE, 25))).containsExactly(alone, held);
    }

    @Test
    void an_office_that_a_second_person_gets_becomes_a_group_and_back() {
        UnitId unit = people.opd("sendiri-" + UUID.randomUUID());
        EmployeeId planner = people.employee("Perencana", unit, null);
        people.grant(planner, Role.BKPSDM_REGISTER, unit);
        String own = "role:bkpsdm-register@"
                + jdbc.sql("select code from personnel.unit where id = :id")
                        .param("id", unit.value())
                        .query(String.class)
                        .single();
        TaskKey task = tasks.inQueue(ofSari, own);
        As.employee(planner)
                .run(() -> assertThat(keys(InboxQuery.of(List.MINE, 25))).containsExactly(task));
        people.grant(joko, Role.BKPSDM_REGISTER, unit);
        As.employee(planner).run(() -> {
            assertThat(keys(InboxQuery.of(List.MINE, 25))).isEmpty();
            assertThat(keys(InboxQuery.of(List.GROUP, 25))).containsExactly(task);
        });
    }

    @Test
    void waiting_shows_my_running_cases_and_who_has_them_and_not_what_waits_for_me() {
        As.employee(sari).login();
        Page<InboxRow> without = inbox.page(InboxQuery.of(List.WAITING, 25));
        assertThat(without.rows()).singleElement().satisfies(row -> {
            assertThat(row.key()).isNull();
            assertThat(row.caseId()).isEqualTo(ofSari);
        });
        tasks.insert(ofSari, boss, MONDAY, null);
        assertThat(inbox.page(InboxQuery.of(List.WAITING, 25)).rows())
                .singleElement()
                .extracting(InboxRow::holderName, InboxRow::taskName)
                .containsExactly("Bos", "Periksa permohonan");
        assertThat(inbox.page(new InboxQuery(List.WAITING, "kearsip", null, null, Sort.DUE, 0, 5))
                        .total())
                .isOne();
        assertThat(inbox.page(new InboxQuery(List.WAITING, "lain", null, null, Sort.DUE, 0, 5))
                        .total())
                .isZero();
        tasks.givenTo(sari, ofSari);
        assertThat(inbox.counts()).isEqualTo(new InboxCounts(1, 0, 0, 0));
    }
}
