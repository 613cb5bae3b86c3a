package id.alur.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.budget.BudgetRoles;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.setup.SetupChecklist.Item;
import id.alur.setup.SetupStep.State;
import id.alur.shared.MessageBundles;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** UC-123: the checklist of a new agency. */
@CoreTest
class SetupChecklistTest {

    private static final As OPERATOR = As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR);

    @Autowired
    SetupChecklist checklist;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_step_that_lacks_its_data_says_so_until_they_are_there() {
        jdbc.sql("delete from training.course where code = 'SIAP-01'").update();
        int before = courses();
        jdbc.sql("""
                        insert into training.course (id, code, title, provider, form_code, course_class, jp, days, cost, place)
                        values (gen_random_uuid(), 'SIAP-01', 'Uji', 'BKPSDM', 'KLS-TEK', 'KLASIKAL', 8, 1, 0, 'IN_CITY')""").update();
        assertThat(courses()).isEqualTo(before + 1);
        assertThat(item("courses").finding().state()).isNotEqualTo(State.MISSING);
        jdbc.sql("delete from training.course where code = 'SIAP-01'").update();
    }

    @Test
    void the_technical_account_is_not_counted_among_those_of_people() {
        Object before = item("accounts").finding().arguments().getFirst();
        jdbc.sql(
                        "insert into security.account (employee_id, login, password_hash, technical) values (gen_random_uuid(), 'teknis-siap', 'x', true)")
                .update();
        assertThat(item("accounts").finding().arguments().getFirst()).isEqualTo(before);
        jdbc.sql("delete from security.account where login = 'teknis-siap'").update();
    }

    @Test
    void steps_stand_in_the_order_in_which_they_are_done_and_have_words() {
        List<String> codes = items().stream().map(Item::code).toList();
        assertThat(codes)
                .startsWith("register", "accounts", "offices", "weeks", "holidays")
                .contains("parameters", "courses", "letterheads", "letters", "mail")
                .doesNotHaveDuplicates();
        for (Locale language : List.of(Locale.of("id"), Locale.ENGLISH)) {
            for (String code : codes) {
                assertThat(new MessageBundles().texts(language))
                        .containsKeys("setup." + code + ".title", "setup." + code + ".why", "setup." + code + ".found");
            }
        }
    }

    @Test
    void only_those_who_set_up_see_it() {
        assertThatThrownBy(() -> As.employee(new EmployeeId(UUID.randomUUID()), BudgetRoles.BUDGET_OFFICER)
                        .run(() -> checklist.items()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private int courses() {
        return (int) item("courses").finding().arguments().getFirst();
    }

    private Item item(String code) {
        return items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<Item> items() {
        return OPERATOR.call(() -> checklist.items());
    }
}
