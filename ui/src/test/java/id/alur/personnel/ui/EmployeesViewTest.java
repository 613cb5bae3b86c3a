package id.alur.personnel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.personnel.Person;
import id.alur.personnel.Register;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.testing.People;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Use case: look colleagues up; an officer changes a superior. */
@UiTest
class EmployeesViewTest extends SpringBrowserlessTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    People people;

    @Autowired
    Register register;

    @Autowired
    JdbcClient jdbc;

    EmployeeId head = new EmployeeId(new UUID(0, 0));
    EmployeeId chief = new EmployeeId(new UUID(0, 0));
    EmployeeId clerk = new EmployeeId(new UUID(0, 0));

    @BeforeEach
    void three_people_in_a_line() {
        jdbc.sql("update personnel.employee set active = false").update();
        UnitId unit = people.opd("opd-people-" + NUMBER.incrementAndGet());
        head = people.head("Hadi Santosa", unit, null);
        chief = people.employee("Citra Dewi", unit, head);
        clerk = people.employee("Slamet Riyadi", unit, chief);
    }

    @Test
    void everybody_finds_colleagues_by_name() {
        As.employee(clerk).login();
        navigate(EmployeesView.class);
        assertThat(names()).containsExactly("Citra Dewi", "Hadi Santosa", "Slamet Riyadi");
        test(find(TextField.class).single()).setValue("cit");
        assertThat(names()).containsExactly("Citra Dewi");
    }

    @Test
    void the_reporting_line_stands_beside_the_list_and_the_nip_does_not() {
        As.employee(head).login();
        UI.getCurrent().navigate(EmployeesView.path(clerk));
        assertThat(find(H2.class).all().stream().map(H2::getText)).contains("Slamet Riyadi");
        assertThat(find(OrderedList.class).single().getChildren().count()).isEqualTo(2);
        assertThat(find(PersonDetail.class).single().getElement().getTextRecursively())
                .contains("Citra Dewi", "Hadi Santosa")
                .doesNotContain("NIP");
    }

    @Test
    void only_officers_see_the_way_to_imports_and_editing() {
        As.employee(clerk).login();
        UI.getCurrent().navigate(EmployeesView.path(clerk));
        assertThat(buttons()).doesNotContain("Ubah atasan atau jabatan");
        assertThat(find(RouterLink.class).all().stream().map(RouterLink::getText))
                .doesNotContain("Impor dan ekspor data pegawai");
    }

    @Test
    void an_officer_changes_a_superior() {
        As officer = As.employee(head, Role.BKPSDM_REGISTER);
        officer.login();
        UI.getCurrent().navigate(EmployeesView.path(clerk));
        click("Ubah atasan atau jabatan");
        superior().setValue(register.get(head));
        click("Simpan");
        assertThat(register.get(clerk).superiorId()).isEqualTo(head);
        assertThat(find(OrderedList.class).single().getChildren().count()).isEqualTo(1);
    }

    @Test
    void a_circle_is_refused_in_the_dialog_which_stays_open() {
        As.employee(head, Role.BKPSDM_REGISTER).login();
        UI.getCurrent().navigate(EmployeesView.path(chief));
        click("Ubah atasan atau jabatan");
        superior().setValue(register.get(clerk));
        click("Simpan");
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .anyMatch(text -> text.contains("lingkaran"));
        assertThat(register.get(chief).superiorId()).isEqualTo(head);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Person> superior() {
        return (ComboBox<Person>) find(ComboBox.class).all().stream()
                .filter(box -> "Atasan langsung".equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> names() {
        var grid = test((Grid<Person>) find(Grid.class).single());
        return IntStream.range(0, grid.size())
                .mapToObj(i -> grid.getRow(i).displayName())
                .toList();
    }
}
