package id.alur.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.identity.TaskKey;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.TestClock;
import id.alur.training.TrainingRoles;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The notice that is mailed has its words in i18n/test-mail.properties. */
@CoreTest
@TestPropertySource(
        properties = {
            "alur.mail.enabled=true",
            "alur.mail.from=Alur <alur@kota.example>",
            "alur.public-url=https://alur.kota.example/"
        })
class MailDeliveryTest {

    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    MailDelivery delivery;

    @Autowired
    MailQueue queue;

    @Autowired
    Notifications notifications;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @DynamicPropertySource
    static void smtp(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getServerSetup().getPort());
    }

    /** The server comes back on the same port after it was away. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable TaskKey recipientsTask;

    @BeforeEach
    void nothing_waits() throws Exception {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
        SERVER.purgeEmailFromAllMailboxes();
        jdbc.sql("delete from notification.mail").update();
    }

    @Test
    void a_notice_is_mailed_once_in_the_recipients_language() throws MessagingException {
        EmployeeId sari = somebody("Sari", "sari@kota.example");
        tell(sari);
        assertThat(sendDue()).isEqualTo(1);
        assertThat(sendDue()).isZero();
        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Permohonan disetujui");
        assertThat(mail.getAllRecipients()[0]).hasToString("sari@kota.example");
        assertThat(mail.getHeader("Message-ID")[0]).endsWith("@alur>");
        assertThat(GreenMailUtil.getBody(mail))
                .contains(
                        "Yth. Sari,",
                        "Bimtek disetujui pada 21 November 2026",
                        "https://alur.kota.example/pemberitahuan");
    }

    @Test
    void a_notice_about_a_task_leads_to_its_page() {
        recipientsTask = new TaskKey(4711);
        tell(somebody("Sari", "sari@kota.example"));
        sendDue();
        assertThat(GreenMailUtil.getBody(SERVER.getReceivedMessages()[0]))
                .contains("https://alur.kota.example/tugas/4711");
    }

    @Test
    void an_english_speaker_gets_english() throws MessagingException {
        EmployeeId jane = somebody("Jane", "jane@kota.example");
        jdbc.sql(
                        "insert into security.account (employee_id, login, password_hash, locale) values (:id, 'jane', '-', 'en')")
                .param("id", jane.value())
                .update();
        tell(jane);
        sendDue();
        assertThat(SERVER.getReceivedMessages()[0].getSubject()).isEqualTo("Request approved");
    }

    @Test
    void who_has_no_address_is_told_in_the_app_alone() {
        tell(somebody("Tanpa Surel", ""));
        assertThat(sendDue()).isZero();
        assertThat(state()).isEqualTo("NO_ADDRESS");
    }

    @Test
    void an_address_that_is_none_is_parked_at_once() {
        tell(somebody("Salah Alamat", "bukan alamat"));
        assertThat(sendDue()).isZero();
        assertThat(state()).isEqualTo("PARKED");
    }

    @Test
    void line_ends_in_a_subject_begin_no_header_and_an_address_with_one_is_none() throws MessagingException {
        EmployeeId sari = somebody("Sari", "sari@kota.example");
        SystemUser.run(
                "test",
                () -> transaction.executeWithoutResult(status -> notifications.tell(
                        sari,
                        null,
                        null,
                        "test.named",
                        Map.of("course", "Bimtek\r\nBcc: lain@kota.example\r\n\r\nIsi palsu"),
                        UUID.randomUUID().toString())));
        assertThat(sendDue()).isEqualTo(1);
        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).startsWith("Tentang Bimtek");
        assertThat(GreenMailUtil.getBody(mail)).startsWith("Yth. Sari,");

        tell(somebody("Salah Alamat", "sari@kota.example\r\nBcc: lain@kota.example"));
        assertThat(sendDue()).isZero();
    }

    @Test
    void a_server_that_is_away_is_tried_again_with_pauses_then_parked_until_the_operator_retries() throws Exception {
        EmployeeId sari = somebody("Sari", "sari@kota.example");
        tell(sari);
        SERVER.stop();
        assertThat(sendDue()).isZero();
        assertThat(state()).isEqualTo("WAITING");
        assertThat(SystemUser.call("test", () -> queue.due(10))).isEmpty();
        for (int attempt = 1; attempt < MailQueue.ATTEMPTS; attempt++) {
            clock.advance(Duration.ofMinutes(1L << attempt));
            sendDue();
        }
        assertThat(state()).isEqualTo("PARKED");
        As operator = As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR);
        ParkedMail parked = operator.call(() -> queue.parked().getFirst());
        assertThat(parked.attempts()).isEqualTo(MailQueue.ATTEMPTS);
        assertThat(parked.lastError()).isNotBlank().doesNotContain("sari@");
        operator.run(() -> queue.retry(parked.notice()));
        SERVER.start();
        assertThat(SystemUser.call("test", () -> queue.due(10))).hasSize(1);
    }

    @Test
    void only_the_operator_sees_parked_mails() {
        As.employee(somebody("Sari", "sari@kota.example"), TrainingRoles.BKPSDM_TRAINING)
                .login();
        assertThatThrownBy(() -> queue.parked()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> delivery.sendDue()).isInstanceOf(AccessDeniedException.class);
    }

    private int sendDue() {
        return SystemUser.call("test", delivery::sendDue);
    }

    private String state() {
        return jdbc.sql("select state from notification.mail")
                .query(String.class)
                .single();
    }

    private EmployeeId somebody(String name, String address) {
        EmployeeId id = people.employee(name, people.opd("opd-" + UUID.randomUUID()), null);
        jdbc.sql("update personnel.employee set email = nullif(:address, '') where id = :id")
                .param("address", address)
                .param("id", id.value())
                .update();
        return id;
    }

    private void tell(EmployeeId recipient) {
        SystemUser.run(
                "test",
                () -> transaction.executeWithoutResult(status -> notifications.tell(
                        recipient,
                        null,
                        recipientsTask,
                        "test.approved",
                        Map.of("course", "Bimtek", "date", "2026-11-21"),
                        UUID.randomUUID().toString())));
    }
}
