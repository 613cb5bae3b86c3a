package id.alur.engine.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.testing.People;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-125 on the operator's page: what was lost is said in words, and how to go on is decided there. */
@UiTest
class EngineDataPanelTest extends SpringBrowserlessTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @BeforeEach
    void an_operator() {
        EmployeeId operator = people.employee("Operator", people.opd("opd-" + UUID.randomUUID()), null);
        As.employee(operator, Role.OPERATOR).login();
    }

    @AfterEach
    void all_is_well_again() {
        jdbc.sql("truncate engine.engine_data, engine.lost_case").update();
    }

    @Test
    void nothing_is_said_as_long_as_engine_and_database_belong_together() {
        UI.getCurrent().navigate("operasi");
        assertThat(text()).doesNotContain("tidak cocok").doesNotContain("menunggu dimulai lagi");
    }

    @Test
    void an_empty_engine_is_accepted_with_a_reason() {
        jdbc.sql(
                        "insert into engine.engine_data (partition_id, engine_id, state) values (1, gen_random_uuid(), 'FOREIGN')")
                .update();
        UI.getCurrent().navigate("operasi");
        assertThat(text()).contains("Data mesin proses tidak cocok", "datanya terhapus");

        test(find(Button.class).withText("Terima mesin ini").single()).click();
        Button confirm = find(Button.class).withText("Terima mesin ini").all().getLast();
        test(confirm).click();
        assertThat(find(TextArea.class).single().getErrorMessage()).contains("wajib diisi");
        test(find(TextArea.class).single()).setValue("Folder mesin terhapus");
        test(confirm).click();

        assertThat(jdbc.sql("select accepted from engine.engine_data")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_lost_case_stands_with_its_place() {
        jdbc.sql("""
                        insert into engine.lost_case (case_id, process_instance_key, process_id, element_ids)
                        values (gen_random_uuid(), 1, 'training-request', '{Task_ReviseRequest}')""").update();
        UI.getCurrent().navigate("operasi");
        assertThat(text()).contains("Berkas yang menunggu dimulai lagi", "Task_ReviseRequest", "Mulai lagi", "Biarkan");
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
