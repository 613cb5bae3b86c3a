package id.alur.security.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import id.alur.identity.AlurUser;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.security.AccountProvisioning;
import id.alur.security.AccountService;
import id.alur.security.FirstPassword;
import id.alur.shell.ui.MainLayout;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.testing.People;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Use case UC-105: a one-time password opens one page. */
@UiTest
class PasswordDueTest extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    AccountProvisioning keeping;

    @Autowired
    AccountService accounts;

    @Autowired
    OpenSessions open;

    @Autowired
    JdbcClient jdbc;

    FirstPassword first = new FirstPassword("", "", null);

    @BeforeEach
    void somebody_with_a_one_time_password() {
        jdbc.sql("delete from security.account").update();
        EmployeeId person = people.employee("Sari", people.opd("opd-" + UUID.randomUUID()), null);
        people.grant(person, Role.OPERATOR, null);
        first = As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR).call(() -> keeping.create(person));
        As.user(accounts.logIn(first.login(), first.password()).orElseThrow()).login();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tugas", "berkas", "pegawai", "kata-sandi", "operasi", "akun", "masuk", "tidak-ada"})
    void every_address_leads_to_the_page_that_asks_for_a_password(String address) {
        UI.getCurrent().navigate(address);
        assertThat(getCurrentView()).isInstanceOf(NewPasswordView.class);
        assertThat(find(MainLayout.class).exists()).isFalse();
    }

    @Test
    void the_chosen_password_holds_and_the_account_has_its_roles() {
        UI.getCurrent().navigate(NewPasswordView.class);
        test(findInView(PasswordField.class)
                        .withLabel("Kata sandi sekali pakai")
                        .single())
                .setValue(first.password());
        test(findInView(PasswordField.class).withLabel("Kata sandi baru").single())
                .setValue("kalimat sendiri yang panjang");
        test(findInView(PasswordField.class).withLabel("Ulangi kata sandi baru").single())
                .setValue("kalimat sendiri yang panjang");
        test(findInView(Button.class).withText("Simpan kata sandi").single()).click();
        assertThat(UI.getCurrent().isClosing()).isFalse();
        var user = accounts.logIn(first.login(), "kalimat sendiri yang panjang").orElseThrow();
        assertThat(user.mustChangePassword()).isFalse();
        assertThat(user.roles()).contains(Role.OPERATOR);
    }

    @Test
    void an_open_page_ends_when_somebody_else_gives_its_account_another_password() {
        AlurUser user = CurrentUser.user().orElseThrow();
        VaadinSession pages = VaadinSession.getCurrent();
        HttpSession session = ((WrappedHttpSession) pages.getSession()).getHttpSession();
        open.keep(session, user);
        UI page = UI.getCurrent();
        As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR)
                .run(() -> keeping.resetPassword(user.employeeId()));
        pages.unlock();
        try {
            await().untilAsserted(() ->
                    assertThatThrownBy(() -> session.getAttribute("any")).isInstanceOf(IllegalStateException.class));
        } finally {
            pages.lock();
        }
        assertThat(page.getInternals().dumpPendingJavaScriptInvocations())
                .anyMatch(call -> call.getInvocation().getExpression().contains("location.reload"));
    }

    @Test
    void whoever_has_chosen_one_finds_nothing_there() {
        As.employee(new EmployeeId(UUID.randomUUID())).login();
        UI.getCurrent().navigate(NewPasswordView.class);
        assertThat(getCurrentView()).isNotInstanceOf(NewPasswordView.class);
    }
}
