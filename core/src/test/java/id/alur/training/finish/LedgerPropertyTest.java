package id.alur.training.finish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.alur.budget.BudgetDesk;
import id.alur.budget.BudgetLineDraft;
import id.alur.budget.BudgetStatus;
import id.alur.document.DocumentService;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.identity.UnitId;
import id.alur.process.TrainingRequestProcess.Tasks;
import id.alur.task.CompletionContext;
import id.alur.testing.As;
import id.alur.testing.Chance;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.learning.LearningService;
import id.alur.training.learning.LedgerEntryId;
import id.alur.training.request.Requests;
import id.alur.training.request.TrainingCancellation;
import id.alur.training.request.TrainingFunding;
import id.alur.training.request.TrainingRequestFlow;
import id.alur.training.request.TrainingRequestService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * UC-101 BR-14: the ledger equals the finished trainings, whatever participants, officers and the engine do in whatever order and at
 * the same time.
 */
@CoreTest
class LedgerPropertyTest {

    private static final int THREADS = 4;
    private static final int STEPS = 60;
    private static final int PEOPLE = 12;
    private static final long COST = 4_500_000;

    private record Asked(CaseFileId file, EmployeeId applicant, String state) {}

    @Autowired
    FinishCompletion completion;

    @Autowired
    TrainingFinish finish;

    @Autowired
    TrainingFunding funding;

    @Autowired
    TrainingRequestFlow flow;

    @Autowired
    TrainingCancellation cancellation;

    @Autowired
    LearningService learning;

    @Autowired
    TrainingRequestService service;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    DocumentService documents;

    @Autowired
    BudgetDesk budget;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Chance chance = new Chance();
    private UnitId opd = new UnitId(new UUID(0, 0));
    private EmployeeId officer = new EmployeeId(new UUID(0, 0));

    /** Each with money reserved, and over. */
    @BeforeEach
    void approved_trainings() {
        opd = people.opd("buku-" + UUID.randomUUID());
        EmployeeId head = people.head("Kepala", opd, null);
        officer = people.employee("Petugas", people.opd("bkpsdm-" + UUID.randomUUID()), null);
        SystemUser.call(
                "test",
                () -> budget.create(new BudgetLineDraft(
                        opd, 2026, "5.1.02.02.12", "Kursus", BigDecimal.valueOf(PEOPLE * COST), BudgetStatus.SET)));
        Requests requests = new Requests(catalogue, service, documents, jdbc);
        for (int i = 0; i < PEOPLE; i++) {
            CaseFileId file = requests.submit(people.employee("Pegawai " + i, opd, head), Requests.FULL_ROUTE);
            SystemUser.run("test", () -> funding.reserve(file));
            set(file, "APPROVED");
        }
        clock.set(TestClock.TODAY.plusDays(Requests.DAYS_AHEAD + 10L));
    }

    @Test
    void the_ledger_equals_the_finished_trainings() throws Exception {
        chance.sideBySide(THREADS, STEPS, (random, step) -> {
            act(random);
            check();
        });
        asked().forEach(this::job);
        check();
        assertThat(jdbc.sql("""
                                select r.state || ' ' || count(j.id) from training.request r
                                left join training.jp_entry j on j.case_id = r.case_id and j.corrects_id is null
                                where r.applicant_id in (select applicant_id from training.request where case_id = any (:cases))
                                group by r.id, r.state
                                having count(j.id) <> case when r.state = 'FINISHED' then 1 else 0 end""").param("cases", cases()).query(String.class).list())
                .as("%s: one entry for each finished training and none for another", chance)
                .isEmpty();
        long finished =
                asked().stream().filter(one -> one.state().equals("FINISHED")).count();
        assertThat(jdbc.sql("select spent from training.budget_line where unit_id = :opd")
                        .param("opd", opd.value())
                        .query(Long.class)
                        .single())
                .as("%s: what is finished is paid for", chance)
                .isEqualTo(finished * COST);
        assertThat(chance.happened())
                .as("%s: everything happened", chance)
                .contains("report", "FINISHED", "post", "correct");
    }

    private void act(Random random) {
        List<Asked> all = asked();
        Asked one = all.get(random.nextInt(all.size()));
        switch (random.nextInt(10)) {
            case 0, 1, 2 ->
                attempt(
                        "report",
                        () -> complete(
                                As.employee(one.applicant()),
                                one,
                                Tasks.SUBMIT_REPORT,
                                Map.of("attendance", "ATTENDED")));
            case 3, 4 -> confirm(one, Map.of("outcome", "FINISHED", "actualJp", 30 + random.nextInt(9)));
            case 5 -> {
                String outcome = random.nextInt(4) == 0 ? "NOT_ATTENDED" : "REPORT_RETURNED";
                confirm(one, Map.of("outcome", outcome, "reason", "Acak menurut benih.", "question", "Acak?"));
            }
            case 6 ->
                attempt("cancel", () -> {
                    if (random.nextInt(8) == 0) {
                        officer().run(() -> cancellation.cancel(one.file(), "Acak menurut benih uji."));
                    }
                });
            case 7 ->
                entry(one)
                        .forEach(entry -> attempt("correct", () -> officer()
                                .run(() -> learning.correct(entry, "Acak menurut benih uji."))));
            default -> job(one);
        }
    }

    /** What the engine asks at that state, as often as it likes. */
    private void job(Asked one) {
        switch (one.state()) {
            case "FINISHED" -> attempt("post", () -> SystemUser.run("test", () -> finish.post(one.file())));
            case "NOT_ATTENDED", "CANCELLED" ->
                attempt(
                        "end",
                        () -> SystemUser.run("test", () -> {
                            funding.release(one.file());
                            flow.announce(one.file());
                        }));
            default -> {
                // Its process waits.
            }
        }
    }

    private void confirm(Asked one, Map<String, Object> form) {
        attempt(String.valueOf(form.get("outcome")), () -> complete(officer(), one, Tasks.CONFIRM_FINISH, form));
    }

    private void complete(As who, Asked one, String element, Map<String, Object> form) {
        CompletionContext context = mock(CompletionContext.class);
        when(context.caseId()).thenReturn(one.file());
        when(context.elementId()).thenReturn(element);
        when(context.task()).thenReturn(new TaskKey(1));
        when(context.data()).thenReturn(form);
        who.run(() -> transactions.executeWithoutResult(running -> completion.onComplete(context)));
    }

    private As officer() {
        return As.employee(officer, TrainingRoles.BKPSDM_TRAINING);
    }

    private void attempt(String what, Runnable action) {
        chance.attempt(what, action);
    }

    private List<LedgerEntryId> entry(Asked one) {
        return jdbc.sql("select id from training.jp_entry where case_id = :case and corrects_id is null")
                .param("case", one.file().value())
                .query((row, number) -> new LedgerEntryId(row.getObject("id", UUID.class)))
                .list();
    }

    private List<Asked> asked() {
        return jdbc.sql("""
                        select r.case_id, r.applicant_id, r.state from training.request r
                        join casefile.case_file f on f.id = r.case_id where f.owning_unit_id = :opd order by f.number""")
                .param("opd", opd.value())
                .query((row, number) -> new Asked(
                        new CaseFileId(row.getObject("case_id", UUID.class)),
                        new EmployeeId(row.getObject("applicant_id", UUID.class)),
                        row.getString("state")))
                .list();
    }

    private UUID[] cases() {
        return asked().stream().map(one -> one.file().value()).toArray(UUID[]::new);
    }

    private void set(CaseFileId file, String state) {
        jdbc.sql("update training.request set state = :state where case_id = :case")
                .param("state", state)
                .param("case", file.value())
                .update();
    }

    /** One statement sees one moment, in which all that was committed must hold. */
    private void check() {
        assertThat(jdbc.sql("""
                                with posted as (
                                    select r.id, r.state, f.programme_jp, count(j.id) filter (where j.corrects_id is null) as entries,
                                        coalesce(sum(j.jp), 0) as jp, count(c.id) as corrections,
                                        coalesce(sum(c.jp), 0) as taken_back
                                    from training.request r
                                    left join training.finish f on f.request_id = r.id
                                    left join training.jp_entry j on j.case_id = r.case_id and j.corrects_id is null
                                    left join training.jp_entry c on c.corrects_id = j.id
                                    where r.case_id = any (:cases) group by r.id, r.state, f.programme_jp)
                                select 'posted twice ' || id from posted where entries > 1 or corrections > 1
                                union all
                                select 'not finished, and posted ' || id from posted where entries > 0 and state <> 'FINISHED'
                                union all
                                select 'other hours ' || id from posted
                                where entries = 1 and (jp <> programme_jp or (corrections = 1 and taken_back <> -jp))
                                union all
                                select 'more than the ceiling ' || id from training.budget_line where ceiling < reserved + spent""").param("cases", cases()).query(String.class).list())
                .as("%s", chance)
                .isEmpty();
    }
}
