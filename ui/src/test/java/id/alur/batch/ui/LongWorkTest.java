package id.alur.batch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
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

/** UC-124: the operator sees long work that was put aside with its cause, lets it run again, and stops what runs. */
@UiTest
class LongWorkTest extends SpringBrowserlessTest {

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void none() {
        jdbc.sql("truncate batch.run cascade").update();
    }

    @Test
    void what_was_put_aside_names_its_cause_and_is_run_again() {
        work("PARKED", "'{\"key\":\"error.batch.process-ended\",\"arguments\":[3,20,50]}'");
        open();
        assertThat(texts(Paragraph.class))
                .contains("Proses komputer berakhir 3 kali saat mengerjakan ini (langkah 20 dari 50). "
                        + "Operator dapat melihat dan menjalankannya lagi.");
        assertThat(texts(Span.class)).contains("Impor berkas: pegawai.csv");
        test(find(Button.class).withText("Jalankan lagi").single()).click();
        assertThat(state()).isEqualTo("WAITING");
        assertThat(texts(Paragraph.class)).contains("1 pekerjaan sedang berjalan atau menunggu giliran.");
    }

    @Test
    void what_runs_shows_how_far_it_is_and_is_stopped() {
        work("RUNNING", "null");
        open();
        ProgressBar progress = find(ProgressBar.class).single();
        assertThat(progress.getValue()).isEqualTo(20);
        assertThat(progress.getMax()).isEqualTo(50);
        test(find(Button.class).withText("Hentikan").single()).click();
        assertThat(texts(Span.class)).anyMatch(text -> text.startsWith("Sedang dihentikan"));
        assertThat(find(Button.class).withText("Hentikan").single().isEnabled()).isFalse();
    }

    private void work(String state, String cause) {
        jdbc.sql("insert into batch.run (id, kind, title, state, total, done, attempts, cause, created_at)"
                        + " values (uuidv7(), 'importing.file', 'pegawai.csv', '" + state + "', 50, 20, 3, " + cause
                        + ", now())")
                .update();
    }

    private String state() {
        return jdbc.sql("select state from batch.run").query(String.class).single();
    }

    private void open() {
        As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR).login();
        UI.getCurrent().navigate("operasi");
    }

    private <T extends Component & HasText> List<String> texts(Class<T> type) {
        return find(type).all().stream().map(HasText::getText).toList();
    }
}
