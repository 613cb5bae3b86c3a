package id.alur.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.reference.OpenCase;
import id.alur.reference.ReferenceChange;
import id.alur.reference.ReferenceDesk;
import id.alur.reference.ReferenceEffect;
import id.alur.reference.ReferenceRow;
import id.alur.sheet.RowMessage;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-122: deadlines are dated; what runs is moved only by a version that reaches back, and that is said before. */
@CoreTest
class DeadlineReferenceTest {

    private static final String RULE = "uji.tenggat";

    @Autowired
    ReferenceDesk desk;

    @Autowired
    CaseClocks clocks;

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    private EmployeeId owner = new EmployeeId(new UUID(0, 0));
    private EmployeeId second = owner;
    private CaseFileId caseId = new CaseFileId(new UUID(0, 0));
    private TaskKey task = new TaskKey(1);

    /** Monday, 2 March 2026: five working days are 9 March, two are 4 March. */
    @BeforeEach
    void a_task_and_a_clock_with_five_days() {
        clock.set(LocalDate.of(2026, 3, 2));
        jdbc.sql("update calendar.clock set state = 'ENDED'").update();
        jdbc.sql("delete from calendar.deadline_rule where code like 'uji.%'").update();
        jdbc.sql("delete from task.task where deadline_rule like 'uji.%'").update();
        jdbc.sql("""
                        insert into calendar.deadline_rule (code, valid_from, working_days, unit, week, source)
                        values (:rule, date '2026-01-01', 5, 'WORKING_DAY', 5, 'uji')""").param("rule", RULE).update();
        var unit = people.opd("tenggat-" + UUID.randomUUID());
        owner = people.employee("Pemilik Proses", unit, null);
        second = people.employee("Pemilik Kedua", unit, null);
        caseId = tasks.openCase(owner, "uji");
        task = tasks.givenTo(owner, caseId);
        jdbc.sql("""
                        update task.task set deadline_rule = :rule, due_date = date '2026-03-09', week = 5, due_provisional = false
                        where user_task_key = :key""").param("rule", RULE).param("key", task.value()).update();
        SystemUser.run(
                "test",
                () -> transaction.executeWithoutResult(
                        done -> clocks.start(ClockStart.of(caseId, RULE, "employee:" + owner))));
    }

    @AfterEach
    void nothing_waits() {
        jdbc.sql("delete from calendar.deadline_rule where code like 'uji.%'").update();
        jdbc.sql("delete from reference.change where kind = 'tenggat'").update();
    }

    @Test
    void a_version_that_reaches_back_says_what_it_would_move_and_moves_it_once_a_second_keeper_agrees() {
        List<ReferenceRow> shorter = row("01-03-2026", "2", "Hari kerja");
        List<ReferenceEffect> effects =
                owner().call(() -> desk.trial("tenggat", shorter)).effects();
        assertThat(effects)
                .extracting(ReferenceEffect::key, ReferenceEffect::arguments)
                .containsExactly(tuple("reference.effect.tenggat.back", List.of(1, 1)));
        assertThat(effects.getFirst().cases()).extracting(OpenCase::id).containsExactly(caseId);
        owner().call(() -> desk.submit("tenggat", shorter, "Perwal 5/2026"));
        assertThat(due()).isEqualTo("2026-03-09 2026-03-09");
        ReferenceChange change = owner().call(() -> desk.changes("tenggat")).getFirst();
        assertThat(second().call(() -> desk.effects(change.id()))).isEqualTo(effects);
        second().run(() -> desk.approve(change.id()));
        assertThat(due()).isEqualTo("2026-03-04 2026-03-04");
    }

    @Test
    void a_version_of_a_later_day_moves_nothing_that_runs() {
        List<ReferenceRow> later = row("2026-03-03", "2", "hari_kerja");
        assertThat(owner().call(() -> desk.trial("tenggat", later)).effects())
                .extracting(ReferenceEffect::key)
                .containsExactly("reference.effect.tenggat.later");
        owner().call(() -> desk.submit("tenggat", later, "Perwal 6/2026"));
        second().run(() -> desk.approve(desk.changes("tenggat").getFirst().id()));
        assertThat(due()).isEqualTo("2026-03-09 2026-03-09");
    }

    @Test
    void a_deadline_that_holds_is_not_written_anew_and_no_new_one_is_invented() {
        List<ReferenceRow> rows = List.of(
                row("2026-01-01", "9", "hari_kerja").getFirst(),
                new ReferenceRow(3, cells("uji.baru", "2026-04-01", "3", "jam")),
                new ReferenceRow(4, cells(RULE, "2026-04-01", "401", "bulan")));
        assertThat(owner().call(() -> desk.trial("tenggat", rows)).report().refusals())
                .extracting(RowMessage::row, RowMessage::column, RowMessage::code)
                .containsExactly(
                        tuple(2, "lama", "error.reference.holds-already"),
                        tuple(3, "kode", "error.reference.code-unknown"),
                        tuple(4, "satuan", "error.reference.cell-one-of"));
    }

    private As owner() {
        return As.employee(owner, Role.PROCESS_OWNER);
    }

    private As second() {
        return As.employee(second, Role.OPERATOR);
    }

    private String due() {
        return jdbc.sql("""
                        select t.due_date || ' ' || k.due from task.task t join calendar.clock k on k.case_id = t.case_id
                        where t.user_task_key = :key""").param("key", task.value()).query(String.class).single();
    }

    private static List<ReferenceRow> row(String from, String amount, String unit) {
        return List.of(new ReferenceRow(2, cells(RULE, from, amount, unit)));
    }

    private static Map<String, String> cells(String code, String from, String amount, String unit) {
        return Map.of(
                "kode", code,
                "berlaku_sejak", from,
                "lama", amount,
                "satuan", unit,
                "hari_seminggu", "5",
                "sumber", "uji");
    }
}
