package id.alur.budget;

import static id.alur.budget.Money.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import id.alur.funding.BudgetLineId;
import id.alur.funding.FundingPriority;
import id.alur.funding.ReleaseReason;
import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.testing.Chance;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.testing.TestClock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * UC-112 BR-1 to BR-4, whatever people do in whatever order and at the same time. See {@link Chance}.
 */
@CoreTest
class BudgetPropertyTest {

    private static final int THREADS = 6;
    private static final int STEPS = 250;
    private static final int CASES = 120;
    private static final List<FundingPriority> PRIORITIES = List.of(FundingPriority.values());

    @Autowired
    BudgetService service;

    @Autowired
    BudgetDesk desk;

    @Autowired
    BudgetPages pages;

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Chance chance = new Chance();

    @Test
    void no_order_of_events_spends_more_than_the_ceiling_or_leaves_a_trace_that_does_not_add_up() throws Exception {
        List<Money> agencies = IntStream.range(0, 2)
                .mapToObj(i -> new Money(people, tasks, desk))
                .toList();
        List<BudgetLineId> lines = new ArrayList<>();
        agencies.forEach(money -> {
            lines.add(money.line("5.1.02.02.12", 60, BudgetStatus.SET));
            lines.add(money.line("5.1.02.02.13", 40, BudgetStatus.SET));
        });
        List<CaseFileId> cases = IntStream.range(0, CASES)
                .mapToObj(i -> agencies.get(i % 2).newCase())
                .toList();
        chance.sideBySide(THREADS, STEPS, (random, step) -> {
            SystemUser.run("test", () -> act(random, agencies, lines, cases));
            if (step % 10 == 0) {
                check();
            }
        });
        check();
        assertThat(jdbc.sql("select count(distinct kind) from training.budget_entry")
                        .query(Long.class)
                        .single())
                .as("%s: everything happened", chance)
                .isEqualTo(4);
        for (BudgetLineId line : lines) {
            List<WaitingCase> list = SystemUser.call("test", () -> pages.waiting(line));
            assertThat(list)
                    .as("%s: nobody waits for money that is there", chance)
                    .allSatisfy(one -> assertThat(one.missing()).isPositive());
        }
    }

    private void act(Random random, List<Money> agencies, List<BudgetLineId> lines, List<CaseFileId> cases) {
        int number = random.nextInt(CASES);
        CaseFileId one = cases.get(number);
        Money agency = agencies.get(number % 2);
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(35));
        FundingPriority priority = PRIORITIES.get(random.nextInt(PRIORITIES.size()));
        chance.attempt("act", () -> {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> service.reserve(one, agency.opd, YEAR, amount, priority);
                case 3, 4 -> service.release(one, ReleaseReason.CANCELLED);
                case 5 -> service.spend(one, BigDecimal.valueOf(random.nextInt(6)));
                case 6, 7 ->
                    service.joinWaitingList(
                            one,
                            agency.opd,
                            YEAR,
                            amount,
                            priority,
                            clock.instant().plusSeconds(random.nextInt(99)));
                case 8 -> service.leaveWaitingList(one);
                default -> {
                    BudgetLineId line = lines.get(random.nextInt(lines.size()));
                    BigDecimal seen = pages.line(line).ceiling();
                    desk.changeCeiling(line, seen, BigDecimal.valueOf(20 + random.nextInt(120)), "Perubahan DPA");
                }
            }
        });
    }

    /** One statement sees one moment, in which all that was committed must add up. */
    private void check() {
        assertThat(jdbc.sql("""
                                with journal as (
                                    select line_id, sum(ceiling_change) as c, sum(reserved_change) as r, sum(spent_change) as s
                                    from training.budget_entry group by line_id),
                                of_case as (
                                    select case_id, sum(reserved_change) as r, sum(spent_change) as s,
                                        count(*) filter (where kind = 'RESERVE') - count(*) filter (where kind = 'RELEASE') as open
                                    from training.budget_entry where case_id is not null group by case_id)
                                select 'line ' || l.id from training.budget_line l left join journal j on j.line_id = l.id
                                where l.ceiling < l.reserved + l.spent
                                    or (l.ceiling, l.reserved, l.spent) is distinct from (j.c, j.r, j.s)
                                union all
                                select 'case ' || o.case_id from of_case o left join training.budget_reservation r on r.case_id = o.case_id
                                where (o.r, o.s) is distinct from (r.reserved, r.spent)
                                    or o.open not in (0, 1) or (o.open = 1) <> (r.state <> 'RELEASED')
                                union all
                                select 'has and waits ' || w.case_id from training.budget_waiting w
                                join training.budget_reservation r on r.case_id = w.case_id and r.state <> 'RELEASED'""").query(String.class).list()).as("%s", chance).isEmpty();
    }
}
