package id.alur.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.textfield.PasswordField;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.security.AccountService;
import id.alur.security.ui.PasswordView;
import id.alur.testing.As;
import id.alur.testing.Logged;
import id.alur.testing.People;
import id.alur.training.TrainingRoles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@UiTest
class ShellTest extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    AccountService accounts;

    @BeforeEach
    void nobody_yet() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_address_that_does_not_exist_is_told_inside_the_frame() {
        As.employee(somebody("opd-shell-1")).login();
        UI.getCurrent().navigate("tidak-ada");
        assertThat(find(H1.class).single().getText()).isEqualTo("Tidak ditemukan");
        assertThat(find(MainLayout.class).exists()).isTrue();
    }

    @Test
    void the_few_places_of_most_people_are_one_list() {
        As.employee(somebody("opd-shell-few")).login();
        navigate(PasswordView.class);
        assertThat(find(SideNav.class).all()).extracting(SideNav::getLabel).containsExactly((String) null);
    }

    @Test
    void the_many_places_of_an_official_stand_under_headings() {
        As.employee(somebody("opd-shell-many"), TrainingRoles.BKPSDM_TRAINING, Role.OPERATOR)
                .login();
        navigate(PasswordView.class);
        assertThat(find(SideNav.class).all())
                .extracting(SideNav::getLabel)
                .containsExactly("Pekerjaan", "Pelatihan", "Pengelolaan");
    }

    @Test
    void a_page_that_is_refused_is_said_to_the_log() {
        EmployeeId me = somebody("opd-shell-refused");
        As.employee(me).login();
        try (Logged log = new Logged(AccessDeniedPage.class)) {
            UI.getCurrent().navigate("akun");
            assertThat(log.lines()).containsExactly("Refused (right) at /akun to " + me);
        }
        assertThat(find(H1.class).single().getText()).isEqualTo("Tidak berwenang");
    }

    @Test
    void the_way_out_is_in_the_menu_of_the_person() {
        As.employee(somebody("opd-shell-out")).login();
        navigate(PasswordView.class);
        assertThat(find(UserMenu.class)
                        .single()
                        .getItems()
                        .getFirst()
                        .getSubMenu()
                        .getItems())
                .last()
                .extracting(MenuItem::getText)
                .isEqualTo("Keluar");
    }

    @Test
    void a_person_changes_their_password() {
        EmployeeId me = somebody("opd-shell-2");
        SystemUser.run("test", () -> accounts.createAccount(me, "sari.shell", "sandi yang panjang"));
        As.employee(me).login();
        navigate(PasswordView.class);
        enter("Kata sandi saat ini", "salah sama sekali");
        enter("Kata sandi baru", "kalimat baru yang panjang");
        enter("Ulangi kata sandi baru", "kalimat baru yang panjang");
        press("Simpan kata sandi");
        assertThat(field("Kata sandi saat ini").isInvalid()).isTrue();

        enter("Kata sandi saat ini", "sandi yang panjang");
        press("Simpan kata sandi");
        assertThat(accounts.logIn("sari.shell", "kalimat baru yang panjang")).isPresent();
    }

    private EmployeeId somebody(String opd) {
        return people.employee("Sari", people.opd(opd), null);
    }

    private PasswordField field(String label) {
        return findInView(PasswordField.class).withLabel(label).single();
    }

    private void enter(String label, String value) {
        test(field(label)).setValue(value);
    }

    private void press(String caption) {
        test(findInView(com.vaadin.flow.component.button.Button.class)
                        .withText(caption)
                        .single())
                .click();
    }
}
