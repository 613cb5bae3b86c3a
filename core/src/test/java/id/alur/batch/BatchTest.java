package id.alur.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.batch.BatchRun.Cause;
import id.alur.batch.BatchRun.State;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Long work: progress, stopping, going on after a crash with nobody twice, putting aside, one worker at a time. */
@CoreTest
class BatchTest {

    private static final As OPERATOR = As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR);
    private static final @Nullable String NO_LANE = null;

    /** What a killed process leaves behind: nothing is written after it. */
    private static final class Killed extends Error {}

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    BatchRuns runs;

    @Autowired
    BatchRunner runner;

    @Autowired
    BatchDesk desk;

    @Autowired
    CountingWork work;

    @BeforeEach
    void nothing_counted() {
        jdbc.sql("drop table if exists counted").update();
        jdbc.sql("create table counted (person integer)").update();
        jdbc.sql("delete from scheduler.scheduled_task where task_name = 'batch.run'")
                .update();
        work.ended.clear();
    }

    @AfterEach
    void harmless_again() {
        work.within = person -> {};
        work.silent = false;
        jdbc.sql("delete from batch.run where kind like 'test.%'").update();
    }

    @Test
    void handing_in_schedules_the_work_with_the_transaction_that_records_it() {
        BatchRunId id = queue(NO_LANE);
        assertThat(scheduled()).containsExactly(id + ".0");
        assertThat(BatchRunner.of(id + ".0")).isEqualTo(id);
        transaction.executeWithoutResult(status -> {
            runs.queue(CountingWork.NAME, NO_LANE, "test");
            status.setRollbackOnly();
        });
        assertThat(scheduled()).hasSize(1);
    }

    @Test
    void how_far_it_is_is_seen_while_it_runs() {
        BatchRunId id = queue(NO_LANE);
        List<Integer> seen = new ArrayList<>();
        work.within = person -> elsewhere(() -> seen.add(find(id).done()));
        assertThat(run(id)).isEmpty();
        assertThat(seen).containsExactly(0, 10, 20, 30, 40);
        assertThat(find(id)).returns(State.DONE, BatchRun::state).returns(50, BatchRun::done);
        assertThat(work.ended).containsExactly(State.DONE);
        assertEverybodyOnce();
    }

    @Test
    void what_somebody_stops_while_it_runs_ends_at_once_and_the_portion_under_way_is_taken_back() {
        BatchRunId id = queue(NO_LANE);
        work.within = at(30, () -> elsewhere(() -> OPERATOR.run(() -> desk.cancel(id))));
        assertThat(run(id)).isEmpty();
        assertThat(find(id).state()).isEqualTo(State.CANCELED);
        assertThat(counted()).isEqualTo(20);
        assertThat(work.ended).containsExactly(State.CANCELED);
    }

    @Test
    void what_nobody_is_at_is_stopped_without_waiting() {
        BatchRunId id = queue(NO_LANE);
        OPERATOR.run(() -> desk.cancel(id));
        assertThat(find(id).state()).isEqualTo(State.CANCELED);
        assertThat(run(id)).isEmpty();
        assertThat(counted()).isZero();
        assertThatThrownBy(() -> OPERATOR.run(() -> desk.cancel(id))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void after_a_crash_it_goes_on_where_it_stood_and_nobody_comes_twice() {
        BatchRunId id = queue(NO_LANE);
        killedAt(30, id);
        assertThat(find(id)).returns(State.RUNNING, BatchRun::state).returns(20, BatchRun::done);
        assertThat(counted()).isEqualTo(20);
        work.within = person -> {};
        assertThat(run(id)).isEmpty();
        assertThat(find(id).state()).isEqualTo(State.DONE);
        assertEverybodyOnce();
        assertThat(messages(id)).isEqualTo(5);
    }

    @Test
    void what_crashes_again_and_again_at_one_place_is_put_aside_with_its_cause_and_the_operator_lets_it_run_again() {
        BatchRunId id = queue(NO_LANE);
        killedAt(30, id);
        for (int withoutComingFurther = 1; withoutComingFurther <= 3; withoutComingFurther++) {
            killedAt(30, id);
        }
        assertThat(run(id)).isEmpty();
        BatchRun parked = OPERATOR.call(() -> desk.parked(10)).getFirst();
        assertThat(parked.id()).isEqualTo(id);
        assertThat(parked.cause()).isEqualTo(new Cause("error.batch.process-ended", List.of(3, 20, 50)));
        assertThat(run(id)).isEmpty();
        assertThat(counted()).isEqualTo(20);
        assertThat(work.ended).isEmpty();

        work.within = person -> {};
        OPERATOR.run(() -> desk.runAgain(id));
        assertThat(scheduled()).contains(id + ".5");
        assertThat(run(id)).isEmpty();
        assertThat(find(id).state()).isEqualTo(State.DONE);
        assertEverybodyOnce();
        assertThatThrownBy(() -> OPERATOR.run(() -> desk.runAgain(id))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_comes_further_with_each_attempt_is_never_put_aside() {
        BatchRunId id = queue(NO_LANE);
        for (int person = 20; person <= 50; person += 10) {
            killedAt(person, id);
        }
        killedAt(50, id);
        work.within = person -> {};
        assertThat(run(id)).isEmpty();
        assertThat(find(id).state()).isEqualTo(State.DONE);
        assertEverybodyOnce();
    }

    @Test
    void what_breaks_is_tried_again_later_and_put_aside_with_the_kind_of_failure_but_not_its_words() {
        BatchRunId id = queue(NO_LANE);
        work.within = at(20, () -> {
            throw new IllegalStateException("Budi");
        });
        assertThat(run(id)).contains(Duration.ofSeconds(10));
        // It came further in the first attempt, so that this is the first at this place.
        assertThat(run(id)).contains(Duration.ofSeconds(10));
        assertThat(run(id)).contains(Duration.ofSeconds(20));
        assertThat(run(id)).isEmpty();
        Cause cause = Objects.requireNonNull(find(id).cause());
        assertThat(cause.key()).isEqualTo("error.batch.broke");
        assertThat(cause.arguments().toString())
                .startsWith("[IllegalStateException (")
                .doesNotContain("Budi");
        OPERATOR.run(() -> desk.cancel(id));
        assertThat(find(id).state()).isEqualTo(State.CANCELED);
    }

    @Test
    void what_a_rule_refuses_has_failed_and_is_not_tried_again() {
        BatchRunId id = queue(NO_LANE);
        work.within = at(20, () -> {
            throw new DomainException("error.batch.ended", 7);
        });
        assertThat(run(id)).isEmpty();
        assertThat(find(id))
                .returns(State.FAILED, BatchRun::state)
                .returns(new Cause("error.batch.ended", List.of(7)), BatchRun::cause);
        assertThat(work.ended).containsExactly(State.FAILED);
    }

    @Test
    void nobody_carries_out_what_somebody_is_at() throws InterruptedException {
        BatchRunId id = queue(NO_LANE);
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        work.within = at(20, () -> {
            reached.countDown();
            await(goOn);
        });
        Thread first = Thread.ofPlatform().start(() -> run(id));
        await(reached);
        assertThat(run(id)).contains(Duration.ofSeconds(1));
        goOn.countDown();
        first.join();
        assertThat(run(id)).isEmpty();
        assertEverybodyOnce();
    }

    @Test
    void who_was_taken_for_dead_and_lost_the_work_to_another_changes_nothing_more() throws InterruptedException {
        work.silent = true;
        BatchRunId id = queue(NO_LANE);
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch given = new CountDownLatch(1);
        AtomicInteger turns = new AtomicInteger();
        work.within = person -> {
            if (person == 20 && turns.getAndIncrement() == 0) {
                reached.countDown();
                await(goOn);
            } else if (person == 40 && goOn.getCount() > 0) {
                // The one who took over is in the middle: the run goes on, only not for the first.
                goOn.countDown();
                await(given);
            }
        };
        Thread first = Thread.ofPlatform().start(() -> {
            try {
                run(id);
            } catch (RuntimeException lockGone) {
                // Its connection was cut off.
            } finally {
                given.countDown();
            }
        });
        await(reached);
        jdbc.sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted")
                .query(Boolean.class)
                .list();
        Optional<Duration> again = run(id);
        while (again.isPresent()) {
            again = run(id);
        }
        first.join();
        assertThat(find(id).state()).isEqualTo(State.DONE);
        assertEverybodyOnce();
    }

    @Test
    void work_of_one_lane_is_done_in_the_order_in_which_it_was_handed_in() {
        BatchRunId first = queue("a");
        BatchRunId second = queue("a");
        BatchRunId other = queue("b");
        assertThat(run(second)).contains(Duration.ofSeconds(1));
        assertThat(run(other)).isEmpty();
        assertThat(run(first)).isEmpty();
        assertThat(run(second)).isEmpty();
    }

    @Test
    void work_of_a_kind_that_nobody_knows_is_put_aside() {
        BatchRunId id = Objects.requireNonNull(transaction.execute(status -> runs.queue("test.gone", NO_LANE, "x")));
        assertThat(run(id)).isEmpty();
        assertThat(find(id)).returns(State.PARKED, BatchRun::state);
    }

    @Test
    void the_background_carries_out_and_the_operator_looks() {
        BatchRunId id = queue(NO_LANE);
        assertThat(OPERATOR.call(() -> desk.going(10))).extracting(BatchRun::id).contains(id);
        As other = As.employee(new EmployeeId(UUID.randomUUID()), Role.BKPSDM_HEAD);
        assertThatThrownBy(() -> other.run(() -> desk.going(10))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> other.run(() -> desk.parked(10))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> other.run(() -> desk.cancel(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> other.run(() -> desk.runAgain(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> OPERATOR.run(() -> runner.run(id))).isInstanceOf(AccessDeniedException.class);
    }

    private void killedAt(int person, BatchRunId id) {
        work.within = at(person, () -> {
            throw new Killed();
        });
        assertThatThrownBy(() -> run(id)).isInstanceOf(Killed.class);
    }

    private static Consumer<Integer> at(int wanted, Runnable action) {
        return person -> {
            if (person == wanted) {
                action.run();
            }
        };
    }

    private BatchRunId queue(@Nullable String lane) {
        return Objects.requireNonNull(
                transaction.execute(status -> runs.queue(CountingWork.NAME, lane, "Semua pegawai")));
    }

    private Optional<Duration> run(BatchRunId id) {
        return SystemUser.call("test", () -> runner.run(id));
    }

    private BatchRun find(BatchRunId id) {
        return elsewhere(() -> Objects.requireNonNull(
                transaction.execute(status -> runs.find(id).orElseThrow())));
    }

    private int messages(BatchRunId id) {
        return Objects.requireNonNull(
                transaction.execute(status -> runs.messages(id).size()));
    }

    private List<String> scheduled() {
        return jdbc.sql("select task_instance from scheduler.scheduled_task where task_name = 'batch.run'")
                .query((row, number) -> row.getString("task_instance"))
                .list();
    }

    private void assertEverybodyOnce() {
        assertThat(counted()).isEqualTo(CountingWork.PEOPLE);
        assertThat(jdbc.sql("select count(distinct person) from counted")
                        .query(Integer.class)
                        .single())
                .isEqualTo(CountingWork.PEOPLE);
    }

    private int counted() {
        return jdbc.sql("select count(*) from counted").query(Integer.class).single();
    }

    /** In a thread of its own, which sees only what is committed. */
    private static <T> T elsewhere(Supplier<T> action) {
        List<T> answer = new ArrayList<>();
        Thread thread = Thread.ofPlatform().start(() -> answer.add(action.get()));
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return answer.getFirst();
    }

    private static void elsewhere(Runnable action) {
        elsewhere(() -> {
            action.run();
            return Boolean.TRUE;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
