package id.alur.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.security.AccountDesk;
import id.alur.security.AccountFilter;
import id.alur.security.AccountProvisioning;
import id.alur.security.AccountRow;
import id.alur.security.AccountService;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Typed;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.testing.EveryRole;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Use case UC-105: accounts and roles on the page. */
@UiTest
class AccountsViewTest extends SpringBrowserlessTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    People people;

    @Autowired
    AccountDesk desk;

    @Autowired
    AccountProvisioning keeping;

    @Autowired
    AccountService accounts;

    @Autowired
    Formats formats;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    EmployeeId clerk = new EmployeeId(new UUID(0, 0));
    EmployeeId chief = clerk;
    As operator = As.employee(clerk);
    As officer = As.employee(clerk);

    @BeforeEach
    void two_people_without_accounts() {
        jdbc.sql("delete from security.account").update();
        jdbc.sql("delete from security.role_grant").update();
        jdbc.sql("update personnel.employee set active = false").update();
        UnitId unit = people.opd("opd-akun-ui-" + NUMBER.incrementAndGet());
        clerk = people.employee("Slamet Riyadi", unit, null);
        chief = people.employee("Citra Dewi", unit, null);
        operator = As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR);
        officer = As.employee(new EmployeeId(UUID.randomUUID()), Role.BKPSDM_REGISTER);
    }

    @ParameterizedTest
    @EveryRole(except = {"OPERATOR", "BKPSDM_REGISTER"})
    void nobody_else_enters(Role role) {
        As.employee(clerk, role).login();
        UI.getCurrent().navigate("akun");
        assertThat(find(AccountsView.class).all()).isEmpty();
        assertThat(find(H1.class).all().stream().map(H1::getText)).containsExactly("Tidak berwenang");
    }

    @Test
    void people_are_found_by_words_and_by_state() {
        officer.run(() -> keeping.create(chief));
        officer.login();
        UI.getCurrent().navigate("akun");
        assertThat(names()).containsExactly("Citra Dewi", "Slamet Riyadi");
        state().setValue(AccountFilter.NO_ACCOUNT);
        assertThat(names()).containsExactly("Slamet Riyadi");
        state().setValue(AccountFilter.ALL);
        test(find(TextField.class).single()).setValue("cit");
        assertThat(names()).containsExactly("Citra Dewi");
    }

    @Test
    void a_new_account_shows_its_password_once_and_it_logs_in() {
        officer.login();
        UI.getCurrent().navigate(AccountsView.path(clerk));
        click("Buat akun");
        String login = shown("Nama pengguna");
        String password = shown("Kata sandi sekali pakai");
        click("Sudah saya catat");
        assertThat(accounts.logIn(login, password).orElseThrow().mustChangePassword())
                .isTrue();
        assertThat(find(AccountDetail.class).single().getElement().getTextRecursively())
                .contains("Harus ganti kata sandi")
                .doesNotContain(password);
    }

    @Test
    void until_when_a_one_time_password_holds_is_told_and_then_that_it_has_expired() {
        officer.login();
        UI.getCurrent().navigate(AccountsView.path(clerk));
        click("Buat akun");
        String until = formats.date(TestClock.TODAY.plusDays(30));
        assertThat(find(FirstPasswordDialog.class).single().getElement().getTextRecursively())
                .contains("Berlaku sampai " + until);
        click("Sudah saya catat");
        assertThat(find(AccountDetail.class).single().getElement().getTextRecursively())
                .contains("Kata sandi sekali pakai berlaku sampai", until)
                .doesNotContain("kedaluwarsa");
        clock.advance(Duration.ofDays(31));
        UI.getCurrent().navigate(AccountsView.path(chief));
        UI.getCurrent().navigate(AccountsView.path(clerk));
        assertThat(find(AccountDetail.class).single().getElement().getTextRecursively())
                .contains("Kata sandi sekali pakai kedaluwarsa")
                .doesNotContain("Harus ganti kata sandi");
    }

    @Test
    void a_reset_and_disabling_are_confirmed_first() {
        officer.run(() -> keeping.create(clerk));
        officer.login();
        UI.getCurrent().navigate(AccountsView.path(clerk));
        click("Nonaktifkan");
        assertThat(account().enabled()).isTrue();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(account().enabled()).isFalse();
        click("Aktifkan");
        assertThat(account().enabled()).isTrue();
        click("Setel ulang kata sandi");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(shown("Kata sandi sekali pakai")).isNotBlank();
    }

    @Test
    void an_operator_grants_a_role_and_ends_it() {
        operator.login();
        UI.getCurrent().navigate(AccountsView.path(clerk));
        click("Beri peran");
        roleField().setValue(TrainingRoles.BKPSDM_TRAINING);
        DatePicker last = find(DatePicker.class).all().getLast();
        Typed.unreadable(last, "31/11/2027");
        test(find(Button.class).withText("Beri peran").all().getLast()).click();
        assertThat(last.isInvalid()).isTrue();
        assertThat(detailText()).contains("Tidak memegang peran tambahan.");
        Typed.unreadable(last, "");
        test(find(Button.class).withText("Beri peran").all().getLast()).click();
        assertThat(detailText()).contains("Petugas pengembangan kompetensi BKPSDM", "Seluruh kota");
        click("Akhiri");
        click("Akhiri peran");
        assertThat(detailText()).contains("Tidak memegang peran tambahan.");
    }

    @Test
    void an_officer_without_the_operator_role_neither_grants_nor_touches_who_holds_a_role() {
        people.grant(chief, TrainingRoles.BKPSDM_TRAINING, null);
        officer.login();
        UI.getCurrent().navigate(AccountsView.path(clerk));
        assertThat(buttons()).contains("Buat akun").doesNotContain("Beri peran");
        UI.getCurrent().navigate(AccountsView.path(chief));
        assertThat(buttons()).doesNotContain("Buat akun", "Akhiri");
        assertThat(texts()).contains("Akun pemegang peran hanya dapat diubah oleh operator.");
    }

    @Test
    void ones_own_account_is_only_looked_at() {
        operator.run(() -> keeping.create(clerk));
        As.employee(clerk, Role.OPERATOR).login();
        UI.getCurrent().navigate(AccountsView.path(clerk));
        assertThat(buttons()).doesNotContain("Nonaktifkan", "Setel ulang kata sandi", "Beri peran");
    }

    @Test
    void accounts_for_many_come_with_one_file() {
        officer.login();
        UI.getCurrent().navigate("akun");
        click("Buat akun untuk banyak orang");
        assertThat(texts()).contains("2 orang belum memiliki akun.");
        click("Buat akun");
        assertThat(texts()).contains("2 akun dibuat.");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText)).contains("Unduh daftar kata sandi (CSV)");
        click("Selesai, berkas sudah saya simpan");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                .doesNotContain("Unduh daftar kata sandi (CSV)");
        assertThat(account().hasAccount()).isTrue();
    }

    @Test
    void expired_passwords_are_renewed_together_where_they_are_listed() {
        officer.run(() -> keeping.create(clerk));
        officer.run(() -> keeping.create(chief));
        clock.advance(Duration.ofDays(31));
        officer.login();
        UI.getCurrent().navigate("akun");
        assertThat(buttons()).doesNotContain("Perbarui kata sandi kedaluwarsa");
        state().setValue(AccountFilter.PASSWORD_EXPIRED);
        click("Perbarui kata sandi kedaluwarsa");
        assertThat(texts()).contains("Kata sandi 2 orang kedaluwarsa.");
        click("Perbarui kata sandi");
        assertThat(texts()).contains("Kata sandi 2 orang diperbarui.");
        assertThat(account().isPasswordExpired(clock.instant())).isFalse();
    }

    @Test
    void somebody_unknown_is_told_as_not_found() {
        officer.login();
        UI.getCurrent().navigate("akun/" + UUID.randomUUID());
        assertThat(find(AccountsView.class).all()).isEmpty();
        assertThat(find(H2.class).all()).isEmpty();
    }

    private AccountRow account() {
        return officer.call(() -> desk.get(clerk));
    }

    private String shown(String label) {
        return find(TextField.class).withLabel(label).single().getValue();
    }

    private String detailText() {
        return find(AccountDetail.class).single().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private Select<AccountFilter> state() {
        return (Select<AccountFilter>) find(Select.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Role> roleField() {
        return (Select<Role>) find(Select.class).withLabel("Peran").single();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private List<String> texts() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> names() {
        var grid = test((Grid<AccountRow>) find(Grid.class).single());
        return IntStream.range(0, grid.size())
                .mapToObj(i -> grid.getRow(i).name())
                .toList();
    }
}
