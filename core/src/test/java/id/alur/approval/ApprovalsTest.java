package id.alur.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.approval.Decision.Outcome;
import id.alur.casefile.BarReason;
import id.alur.casefile.CaseFileService;
import id.alur.identity.CandidateGroup;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Race;
import id.alur.testing.Tasks;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of decisions, who is next by the register, and what two do at once. */
@CoreTest
class ApprovalsTest {

    private static final AtomicLong KEYS = new AtomicLong(System.nanoTime());
    private static final ChainStage RATER = ChainStage.queue("RATER", 1);
    private static final ChainStage HEAD = ChainStage.office("HEAD");

    @Autowired
    Approvals approvals;

    @Autowired
    CaseFileService cases;

    @Autowired
    Tasks tasks;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private String agency = "";
    private EmployeeId head = new EmployeeId(new UUID(0, 0));
    private EmployeeId rater = head;
    private EmployeeId rated = head;
    private CaseFileId file = new CaseFileId(new UUID(0, 0));

    @BeforeEach
    void a_rating_by_the_superior_that_the_head_confirms() {
        agency = "nilai-" + UUID.randomUUID();
        var opd = people.opd(agency);
        head = people.head("Kepala", opd, null);
        rater = people.employee("Penilai", opd, head);
        rated = people.employee("Pegawai", opd, rater);
        file = tasks.openCase(rated, "nilai");
    }

    @Test
    void who_is_next_follows_the_register_of_today_and_a_skip_is_new_once() {
        assertThat(next().next()).isEqualTo(RATER);
        say(rater, RATER, Outcome.APPROVED);
        assertThat(next().next()).isEqualTo(HEAD);
        people.deactivate(head);
        assertThat(next().next()).as("a vacant office waits").isEqualTo(HEAD);
        in(() -> {
            cases.bar(file, head, BarReason.CONFLICT);
            return 0;
        });
        assertThat(next().skipped()).as("who has left holds no office").isEmpty();
        jdbc.sql("update personnel.employee set active = true where id = :id")
                .param("id", head.value())
                .update();
        Step<ChainStage> step = next();
        assertThat(step.next()).isNull();
        assertThat(in(() -> approvals.passOver(file, step))).isEqualTo(Map.of(HEAD, Skip.OWN_CASE));
        assertThat(in(() -> approvals.passOver(file, step))).isEmpty();
        assertThat(in(() -> approvals.skipped(file))).containsExactly("HEAD");
    }

    @Test
    void nobody_decides_on_the_own_case_or_twice_until_everything_begins_anew() {
        assertThatThrownBy(() -> say(rated, RATER, Outcome.APPROVED)).hasMessage("error.approval.own-case");
        say(rater, RATER, Outcome.RETURNED);
        say(rater, RATER, Outcome.APPROVED);
        assertThatThrownBy(() -> say(rater, HEAD, Outcome.APPROVED)).hasMessage("error.approval.decided-before");
        in(() -> {
            approvals.startAgain(file);
            return 0;
        });
        assertThat(next().next()).isEqualTo(RATER);
        say(rater, RATER, Outcome.APPROVED);
        assertThat(in(() -> approvals.decisions(file))).hasSize(1);
        assertThat(in(() -> approvals.said(file)))
                .extracting(Said::outcome)
                .containsExactly(Outcome.RETURNED, Outcome.APPROVED, Outcome.APPROVED);
    }

    @Test
    void of_two_words_that_one_person_says_at_once_one_counts() throws Exception {
        Callable<Boolean> word = () -> {
            say(rater, RATER, Outcome.APPROVED);
            return true;
        };
        assertThat(Race.answers(List.of(word, word)))
                .containsExactlyInAnyOrder("true", "error.approval.decided-before");
    }

    @Test
    void the_database_forbids_a_second_decision_too() {
        say(rater, RATER, Outcome.APPROVED);
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into approval.decision (id, case_id, stage, decided_by, outcome, decided_at)
                                select gen_random_uuid(), case_id, 'HEAD', decided_by, 'REJECTED', decided_at
                                from approval.decision where case_id = :case""").param("case", file.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private Step<ChainStage> next() {
        Chain<ChainStage> chain = new Chain<>(
                List.of(RATER, HEAD),
                stage -> stage.equals(RATER) ? CandidateGroup.supervisorOf(rated) : CandidateGroup.headOf(agency));
        return in(() -> approvals.next(file, chain));
    }

    private void say(EmployeeId who, ChainStage stage, Outcome outcome) {
        As.employee(who)
                .run(() -> transaction.executeWithoutResult(running ->
                        approvals.decide(file, stage, outcome, new TaskKey(KEYS.incrementAndGet()), "Kata")));
    }

    private <T> T in(Supplier<T> action) {
        return As.employee(head).call(() -> transaction.execute(running -> action.get()));
    }
}
