package id.alur.engine.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-127: the operator sees what stands still and why, has it tried again, and sees what came of it. */
@UiTest
class IncidentListTest extends SpringBrowserlessTest {

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void one_step_stands_still() {
        nothing();
        jdbc.sql("""
                        insert into engine.process_instance (process_instance_key, process_id, definition_key, version, state)
                        values (5, 'training-request', 7, 1, 'ACTIVE');
                        insert into engine.process_element (definition_key, element_id, element_type, name)
                        values (7, 'Task_Route', 'serviceTask', 'Tentukan pemberi keputusan');
                        insert into engine.element_instance (element_instance_key, process_instance_key, definition_key, element_id,
                            element_type, state)
                        values (50, 5, 7, 'Task_Route', 'SERVICE_TASK', 'ACTIVE');
                        insert into engine.incident (incident_key, process_instance_key, element_id, element_instance_key, job_key,
                            error_type, error_message, created_at)
                        values (1, 5, 'Task_Route', 50, 9, 'JOB_NO_RETRIES', E'No rule matched\\n  at id.alur.Somewhere', now())""").update();
        As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR).login();
    }

    @AfterEach
    void nothing() {
        jdbc.sql(
                        "truncate engine.process_instance, engine.process_element, engine.element_instance, engine.incident, engine.outbox")
                .update();
    }

    @Test
    void it_is_tried_again_and_the_outcome_is_seen() {
        UI.getCurrent().navigate("operasi");
        assertThat(texts(Span.class)).contains("Permohonan pelatihan · Tentukan pemberi keputusan");
        assertThat(texts(Paragraph.class)).contains("Langkah otomatis gagal berulang kali — No rule matched");

        test(find(Button.class).withText("Coba lagi").single()).click();

        assertThat(jdbc.sql("select count(*) from engine.outbox where kind = 'RESOLVE_INCIDENT'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(find(Button.class).withText("Sedang dicoba lagi").single().isEnabled())
                .isFalse();

        jdbc.sql("""
                        update engine.incident set resolved_at = now();
                        update engine.element_instance set state = 'COMPLETED', left_at = now()""").update();
        test(find(Button.class).withText("Perbarui").single()).click();

        assertThat(texts(Paragraph.class)).contains("Tidak ada proses yang terhenti.");
        assertThat(texts(Span.class)).anyMatch(text -> text.startsWith("selesai "));
    }

    @Test
    void what_goes_on_meanwhile_is_not_tried() {
        UI.getCurrent().navigate("operasi");
        jdbc.sql("update engine.incident set resolved_at = now()").update();

        test(find(Button.class).withText("Coba lagi").single()).click();

        assertThat(jdbc.sql("select count(*) from engine.outbox")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(texts(Paragraph.class)).contains("Tidak ada proses yang terhenti.");
    }

    private <T extends Component & HasText> List<String> texts(Class<T> type) {
        return find(type).all().stream().map(HasText::getText).toList();
    }
}
