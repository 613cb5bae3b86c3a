package id.alur.budget;

import static id.alur.budget.Money.YEAR;
import static id.alur.budget.Money.rupiah;
import static org.assertj.core.api.Assertions.assertThat;

import id.alur.funding.FundingPriority;
import id.alur.identity.SystemUser;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Domain C.3: with a short budget, e-learning comes first. */
@CoreTest
class BudgetOutlookTest {

    private static final long MILLION = 1_000_000;

    @Autowired
    BudgetOutlook outlook;

    @Autowired
    BudgetService service;

    @Autowired
    BudgetDesk desk;

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    private Money money;

    @BeforeEach
    void an_agency() {
        money = new Money(people, tasks, desk);
        As.employee(people.employee("Budi", money.opd, null)).login();
    }

    @Test
    void an_agency_without_a_set_line_is_short_of_money() {
        assertThat(outlook.isShort(money.opd, YEAR)).isTrue();
    }

    @Test
    void money_is_short_below_a_tenth_and_not_at_it() {
        money.line(100 * MILLION);
        reserve(90 * MILLION);
        assertThat(outlook.isShort(money.opd, YEAR)).isFalse();
        reserve(1);
        assertThat(outlook.isShort(money.opd, YEAR)).isTrue();
    }

    @Test
    void what_others_wait_for_is_not_left() {
        money.line(100 * MILLION);
        var waits = money.newCase();
        SystemUser.run(
                "test",
                () -> service.joinWaitingList(
                        waits, money.opd, YEAR, rupiah(95 * MILLION), FundingPriority.LOW, Instant.EPOCH));
        assertThat(outlook.isShort(money.opd, YEAR)).isTrue();
    }

    private void reserve(long amount) {
        var id = money.newCase();
        SystemUser.run("test", () -> service.reserve(id, money.opd, YEAR, rupiah(amount), FundingPriority.LOW));
    }
}
