package id.alur.budget;

import static id.alur.budget.Money.YEAR;
import static id.alur.budget.Money.rupiah;
import static id.alur.funding.FundingPriority.HIGH;
import static id.alur.funding.FundingPriority.LOW;
import static id.alur.funding.FundingPriority.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.funding.BudgetLineId;
import id.alur.funding.FundingPriority;
import id.alur.funding.FundsFreedListener;
import id.alur.funding.ReleaseReason;
import id.alur.funding.Reservation;
import id.alur.funding.Reservation.NoLine;
import id.alur.funding.Reservation.NotEnough;
import id.alur.funding.Reservation.Reserved;
import id.alur.identity.CaseFileId;
import id.alur.identity.SystemUser;
import id.alur.identity.UnitId;
import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Race;
import id.alur.testing.Tasks;
import id.alur.testing.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** UC-112: reserving, releasing, spending and waiting. Goldens: domain C.4. */
@CoreTest
@Import(BudgetServiceTest.Listening.class)
class BudgetServiceTest {

    private static final long MILLION = 1_000_000;

    /** Who was told that there is money. */
    static class Told implements FundsFreedListener {

        final List<CaseFileId> cases = new CopyOnWriteArrayList<>();

        @Override
        public void budgetFreed(CaseFileId caseId, Reserved reservation) {
            cases.add(caseId);
        }
    }

    @TestConfiguration
    static class Listening {

        @Bean
        Told told() {
            return new Told();
        }
    }

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

    @Autowired
    Told told;

    private Money money;

    @BeforeEach
    void an_agency() {
        money = new Money(people, tasks, desk);
        told.cases.clear();
    }

    @Test
    void eight_million_of_a_hundred_with_ninety_two_committed_leave_nothing() {
        BudgetLineId line = money.line(100 * MILLION);
        reserve(money.newCase(), 92 * MILLION);
        assertThat(reserve(money.newCase(), 8 * MILLION)).isEqualTo(new Reserved(line, rupiah(8 * MILLION), rupiah(0)));
    }

    @Test
    void one_rupiah_more_than_what_is_left_is_short_by_one() {
        BudgetLineId line = money.line(100 * MILLION);
        reserve(money.newCase(), 92 * MILLION);
        assertThat(reserve(money.newCase(), 8 * MILLION + 1)).isEqualTo(new NotEnough(line, rupiah(1)));
        assertThat(line(line).left()).isEqualByComparingTo(rupiah(8 * MILLION));
    }

    @Test
    void of_two_who_ask_for_the_last_eight_million_at_once_one_gets_them() throws Exception {
        for (int round = 0; round < 20; round++) {
            money = new Money(people, tasks, desk);
            BudgetLineId line = money.line(100 * MILLION);
            reserve(money.newCase(), 92 * MILLION);
            List<Reservation> answers = together(money.newCase(), money.newCase());
            assertThat(answers).filteredOn(Reserved.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(NotEnough.class::isInstance).hasSize(1);
            assertThat(line(line).reserved()).isEqualByComparingTo(rupiah(100 * MILLION));
        }
    }

    @Test
    void the_same_case_twice_at_once_has_its_money_once() throws Exception {
        BudgetLineId line = money.line(100 * MILLION);
        CaseFileId one = money.newCase();
        assertThat(together(one, one)).allSatisfy(answer -> assertThat(answer).isInstanceOf(Reserved.class));
        assertThat(line(line).reserved()).isEqualByComparingTo(rupiah(8 * MILLION));
        assertThat(entries(line)).containsExactly("CEILING", "RESERVE");
    }

    private List<Reservation> together(CaseFileId... cases) throws Exception {
        return Race.all(Stream.of(cases)
                .<Callable<Reservation>>map(one -> () -> reserve(one, 8 * MILLION))
                .toList());
    }

    @Test
    void without_a_line_that_is_set_there_is_nothing_to_reserve_from() {
        assertThat(reserve(money.newCase(), MILLION)).isEqualTo(new NoLine());
        BudgetLineId draft = money.line(Money.ACCOUNT, 100 * MILLION, BudgetStatus.DRAFT);
        assertThat(reserve(money.newCase(), MILLION)).isEqualTo(new NoLine());
        system(() -> desk.set(draft));
        assertThat(reserve(money.newCase(), MILLION)).isInstanceOf(Reserved.class);
    }

    @Test
    void the_first_account_that_holds_the_whole_amount_is_drawn_on() {
        money.line("5.1.02.02.12", 3 * MILLION, BudgetStatus.SET);
        BudgetLineId second = money.line("5.1.02.02.13", 10 * MILLION, BudgetStatus.SET);
        assertThat(reserve(money.newCase(), 5 * MILLION))
                .isEqualTo(new Reserved(second, rupiah(5 * MILLION), rupiah(5 * MILLION)));
        assertThat(reserve(money.newCase(), 8 * MILLION)).isEqualTo(new NotEnough(second, rupiah(3 * MILLION)));
    }

    @Test
    void a_release_gives_back_all_and_once_and_the_case_may_ask_again() {
        BudgetLineId line = money.line(10 * MILLION);
        CaseFileId one = money.newCase();
        reserve(one, 8 * MILLION);
        release(one);
        release(one);
        assertThat(line(line).left()).isEqualByComparingTo(rupiah(10 * MILLION));
        assertThat(entries(line)).containsExactly("CEILING", "RESERVE", "RELEASE");
        assertThat(reserve(one, 9 * MILLION)).isEqualTo(new Reserved(line, rupiah(9 * MILLION), rupiah(MILLION)));
    }

    @Test
    void releasing_what_was_never_reserved_does_nothing() {
        BudgetLineId line = money.line(10 * MILLION);
        release(money.newCase());
        assertThat(entries(line)).containsExactly("CEILING");
    }

    @Test
    void what_was_not_needed_is_free_again_when_the_rest_is_spent() {
        BudgetLineId line = money.line(10 * MILLION);
        CaseFileId one = money.newCase();
        reserve(one, 8 * MILLION);
        spend(one, 7 * MILLION);
        spend(one, 7 * MILLION);
        assertThat(line(line).reserved()).isEqualByComparingTo("0");
        assertThat(line(line).spent()).isEqualByComparingTo(rupiah(7 * MILLION));
        assertThat(entries(line)).containsExactly("CEILING", "RESERVE", "SPEND");
        release(one);
        assertThat(line(line).spent()).isEqualByComparingTo(rupiah(7 * MILLION));
    }

    @Test
    void more_than_reserved_is_spent_only_up_to_what_the_line_holds() {
        money.line(10 * MILLION);
        CaseFileId one = money.newCase();
        reserve(one, 8 * MILLION);
        assertThatThrownBy(() -> spend(one, 10 * MILLION + 1))
                .isInstanceOfSatisfying(DomainException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("error.training.budget.overspent");
                    assertThat(refused.arguments()).isEqualTo(List.of(rupiah(1)));
                });
        spend(one, 10 * MILLION);
        assertThatThrownBy(() -> spend(one, 9 * MILLION)).hasMessage("error.training.budget.spent-before");
    }

    @Test
    void nothing_is_spent_that_was_not_reserved() {
        money.line(10 * MILLION);
        CaseFileId one = money.newCase();
        assertThatThrownBy(() -> spend(one, MILLION)).hasMessage("error.training.budget.not-reserved");
    }

    @Test
    void cents_and_nothing_are_no_amounts() {
        CaseFileId one = money.newCase();
        for (String wrong : List.of("0", "-1", "1000.50", "1000000000000000")) {
            assertThatThrownBy(() -> SystemUser.call(
                            "test", () -> service.reserve(one, money.opd, YEAR, new BigDecimal(wrong), HIGH)))
                    .hasMessage("error.rupiah");
        }
    }

    @Test
    void freed_money_goes_to_the_highest_priority_then_to_who_waits_longest() {
        money.line(10 * MILLION);
        CaseFileId holder = money.newCase();
        reserve(holder, 10 * MILLION);
        CaseFileId low = waiting(4 * MILLION, LOW, 5);
        CaseFileId late = waiting(4 * MILLION, HIGH, 2);
        CaseFileId early = waiting(4 * MILLION, HIGH, 3);
        CaseFileId medium = waiting(2 * MILLION, MEDIUM, 4);
        release(holder);
        assertThat(told.cases).containsExactly(early, late, medium);
        assertThat(list()).containsExactly(low);
    }

    @Test
    void nobody_overtakes_by_being_cheaper_neither_from_the_list_nor_anew() {
        BudgetLineId line = money.line(10 * MILLION);
        CaseFileId holder = money.newCase();
        reserve(holder, 6 * MILLION);
        waiting(8 * MILLION, MEDIUM, 3);
        waiting(MILLION, MEDIUM, 2);
        assertThat(told.cases).isEmpty();
        assertThat(reserve(money.newCase(), MILLION, MEDIUM)).isEqualTo(new NotEnough(line, rupiah(6 * MILLION)));
        assertThat(reserve(money.newCase(), MILLION, HIGH)).isInstanceOf(Reserved.class);
    }

    @Test
    void who_asks_for_more_than_the_line_could_ever_give_holds_nobody_up_until_the_ceiling_is_raised() {
        BudgetLineId line = money.line(10 * MILLION);
        CaseFileId tooMuch = waiting(11 * MILLION, HIGH, 3);
        CaseFileId modest = waiting(2 * MILLION, LOW, 1);
        assertThat(told.cases).containsExactly(modest);
        system(() -> desk.changeCeiling(line, rupiah(10 * MILLION), rupiah(13 * MILLION), "Perubahan DPA"));
        assertThat(told.cases).containsExactly(modest, tooMuch);
    }

    @Test
    void who_leaves_the_list_makes_way_for_those_behind() {
        money.line(10 * MILLION);
        reserve(money.newCase(), 6 * MILLION);
        CaseFileId first = waiting(8 * MILLION, MEDIUM, 3);
        CaseFileId second = waiting(3 * MILLION, MEDIUM, 2);
        system(() -> service.leaveWaitingList(first));
        assertThat(told.cases).containsExactly(second);
        assertThat(list()).isEmpty();
    }

    @Test
    void a_case_that_joins_while_there_is_money_gets_it_at_once() {
        money.line(10 * MILLION);
        CaseFileId one = waiting(3 * MILLION, LOW, 0);
        assertThat(told.cases).containsExactly(one);
    }

    @Test
    void who_waits_before_the_agency_has_a_line_gets_money_with_the_line() {
        CaseFileId one = waiting(3 * MILLION, LOW, 0);
        assertThat(told.cases).isEmpty();
        money.line(10 * MILLION);
        assertThat(told.cases).containsExactly(one);
    }

    @Test
    void joining_twice_keeps_the_place_and_releasing_takes_it() {
        money.line(10 * MILLION);
        reserve(money.newCase(), 10 * MILLION);
        CaseFileId one = waiting(3 * MILLION, LOW, 1);
        system(() -> service.joinWaitingList(one, money.opd, YEAR, rupiah(9 * MILLION), HIGH, clock.instant()));
        assertThat(list()).containsExactly(one);
        assertThat(reserve(one, 3 * MILLION)).isInstanceOf(NotEnough.class);
        release(one);
        assertThat(list()).isEmpty();
    }

    @Test
    void the_rest_of_what_was_spent_serves_who_waits() {
        money.line(10 * MILLION);
        CaseFileId holder = money.newCase();
        reserve(holder, 10 * MILLION);
        CaseFileId next = waiting(2 * MILLION, LOW, 1);
        spend(holder, 8 * MILLION);
        assertThat(told.cases).containsExactly(next);
    }

    @Test
    void another_year_and_another_agency_have_their_own_money() {
        money.line(10 * MILLION);
        UnitId other = people.opd("opd-" + UUID.randomUUID());
        assertThat(SystemUser.<Reservation>call(
                        "test", () -> service.reserve(money.newCase(), other, YEAR, rupiah(1), HIGH)))
                .isEqualTo(new NoLine());
        assertThat(SystemUser.<Reservation>call(
                        "test", () -> service.reserve(money.newCase(), money.opd, YEAR + 1, rupiah(1), HIGH)))
                .isEqualTo(new NoLine());
    }

    @Test
    void people_move_no_money_themselves() {
        assertThatThrownBy(() -> As.employee(money.applicant)
                        .call(() -> service.reserve(money.newCase(), money.opd, YEAR, rupiah(1), HIGH)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_journal_is_the_only_way_to_a_sum_and_is_never_changed() {
        BudgetLineId line = money.line(10 * MILLION);
        for (String change : List.of(
                "update training.budget_line set reserved = 1",
                "update training.budget_line set ceiling = ceiling + 1",
                "update training.budget_entry set reason = 'lain'",
                "delete from training.budget_entry",
                "insert into training.budget_line (id, unit_id, year, account_code, name, ceiling)"
                        + " select gen_random_uuid(), unit_id, year, '5.1.02.99', 'x', 1 from training.budget_line",
                "insert into training.budget_entry (line_id, kind, ceiling_change, reason, actor, at)"
                        + " select id, 'CEILING', -10000001, 'terlalu banyak', 'x', now() from training.budget_line where id = '"
                        + line + "'")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    private CaseFileId waiting(long amount, FundingPriority priority, int daysAgo) {
        CaseFileId one = money.newCase();
        Instant since = clock.instant().minus(Duration.ofDays(daysAgo));
        system(() -> service.joinWaitingList(one, money.opd, YEAR, rupiah(amount), priority, since));
        return one;
    }

    private Reservation reserve(CaseFileId one, long amount) {
        return reserve(one, amount, MEDIUM);
    }

    private Reservation reserve(CaseFileId one, long amount, FundingPriority priority) {
        return SystemUser.call("test", () -> service.reserve(one, money.opd, YEAR, rupiah(amount), priority));
    }

    private void release(CaseFileId one) {
        system(() -> service.release(one, ReleaseReason.REJECTED));
    }

    private void spend(CaseFileId one, long amount) {
        system(() -> service.spend(one, rupiah(amount)));
    }

    private BudgetLine line(BudgetLineId id) {
        return SystemUser.call("test", () -> pages.line(id));
    }

    private List<CaseFileId> list() {
        return jdbc.sql("select case_id from training.budget_waiting where unit_id = :unit order by rank, since")
                .param("unit", money.opd.value())
                .query((row, number) -> new CaseFileId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<String> entries(BudgetLineId line) {
        return jdbc.sql("select kind from training.budget_entry where line_id = :line order by id")
                .param("line", line.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static void system(Runnable action) {
        SystemUser.run("test", action);
    }
}
