package id.alur.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.shared.DomainException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How people change their own password. */
@CoreTest
class OwnPasswordTest {

    private static final String PASSWORD = "sandi yang panjang";

    @Autowired
    AccountService accounts;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    String name = "";
    EmployeeId employee = new EmployeeId(new UUID(0, 0));

    @BeforeEach
    void one_account() {
        name = "pegawai." + UUID.randomUUID();
        employee = people.employee("Sari", people.opd("opd-sandi-" + UUID.randomUUID()), null);
        SystemUser.run("test", () -> accounts.createAccount(employee, name, PASSWORD));
    }

    @Test
    void a_person_changes_their_own_password() {
        As.employee(employee).run(() -> accounts.changePassword(PASSWORD, "kalimat baru yang panjang"));
        assertThat(accounts.logIn(name, PASSWORD)).isEmpty();
        assertThat(accounts.logIn(name, "kalimat baru yang panjang")).isPresent();
    }

    @Test
    void a_new_password_must_be_long_enough_and_new_and_the_present_one_right() {
        As me = As.employee(employee);
        assertThatThrownBy(() -> me.run(() -> accounts.changePassword(PASSWORD, "pendek")))
                .isInstanceOf(DomainException.class)
                .hasMessage("error.security.password-length");
        assertThatThrownBy(() -> me.run(() -> accounts.changePassword(PASSWORD, PASSWORD)))
                .hasMessage("error.security.password-same");
        assertThatThrownBy(() -> me.run(() -> accounts.changePassword("salah", "kalimat baru yang panjang")))
                .hasMessage("error.security.password-wrong");
    }

    @Test
    void the_own_log_in_is_no_password() {
        assertThatThrownBy(() -> As.employee(employee)
                        .run(() -> accounts.changePassword(PASSWORD, name.toUpperCase(Locale.ROOT) + "!")))
                .hasMessage("error.security.password-own");
    }

    @Test
    void whoever_guesses_the_present_password_waits_with_that_and_the_owner_still_logs_in() {
        As me = As.employee(employee);
        for (int i = 0; i < LogInLimits.FREE; i++) {
            assertThatThrownBy(() -> me.run(() -> accounts.changePassword("salah", "kalimat baru yang panjang")))
                    .hasMessage("error.security.password-wrong");
        }
        assertThatThrownBy(() -> me.run(() -> accounts.changePassword(PASSWORD, "kalimat baru yang panjang")))
                .hasMessage("error.security.pause");
        assertThat(accounts.logIn(name, PASSWORD)).isPresent();
        clock.advance(LogInLimits.FIRST_PAUSE);
        me.run(() -> accounts.changePassword(PASSWORD, "kalimat baru yang panjang"));
    }
}
