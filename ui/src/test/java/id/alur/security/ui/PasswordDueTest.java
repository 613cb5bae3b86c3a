package id.alur.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.security.AccountProvisioning;
import id.alur.security.AccountService;
import id.alur.security.FirstPassword;
import id.alur.shell.ui.MainLayout;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.testing.People;
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
    JdbcClient jdbc;

    FirstPassword first = new FirstPassword("", "");

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
        var user = accounts.logIn(first.login(), "kalimat sendiri yang panjang").orElseThrow();
        assertThat(user.mustChangePassword()).isFalse();
        assertThat(user.roles()).contains(Role.OPERATOR);
    }

    @Test
    void whoever_has_chosen_one_finds_nothing_there() {
        As.employee(new EmployeeId(UUID.randomUUID())).login();
        UI.getCurrent().navigate(NewPasswordView.class);
        assertThat(getCurrentView()).isNotInstanceOf(NewPasswordView.class);
    }
}
