package id.alur.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@CoreTest
class NotificationsTest {

    @Autowired
    Notifications notifications;

    @Autowired
    NoticeService notices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private EmployeeId sari;
    private EmployeeId budi;

    @BeforeEach
    void two_people() {
        var opd = people.opd("opd-" + UUID.randomUUID());
        sari = people.employee("Sari", opd, null);
        budi = people.employee("Budi", opd, null);
    }

    @Test
    void the_same_announcement_repeated_is_made_once() {
        String key = UUID.randomUUID().toString();
        tell(sari, key);
        tell(sari, key);
        As.employee(sari).run(() -> {
            assertThat(notices.unread()).isEqualTo(1);
            assertThat(notices.mine(true, 0, 10)).singleElement().satisfies(notice -> {
                assertThat(notice.kind()).isEqualTo("training.approved");
                assertThat(notice.arguments()).containsEntry("course", "Bimtek");
                assertThat(notice.read()).isFalse();
            });
        });
    }

    @Test
    void nobody_sees_or_marks_somebody_elses_notice() {
        tell(sari, UUID.randomUUID().toString());
        NoticeId hers = As.employee(sari)
                .call(() -> notices.mine(false, 0, 1).getFirst().id());
        As.employee(budi).run(() -> {
            assertThat(notices.mine(false, 0, 10)).isEmpty();
            notices.markRead(hers);
            notices.markAllRead();
        });
        As.employee(sari).run(() -> {
            assertThat(notices.unread()).isEqualTo(1);
            notices.markRead(hers);
            assertThat(notices.unread()).isZero();
            assertThat(notices.mine(true, 0, 10)).isEmpty();
            assertThat(notices.mine(false, 0, 10)).hasSize(1);
        });
    }

    @Test
    void an_announcement_belongs_to_the_transaction_that_makes_it_true() {
        assertThatThrownBy(() -> SystemUser.run("test", () -> notifications.tell(sari, null, "x", Map.of(), "k")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void no_mail_waits_while_mail_is_switched_off() {
        tell(sari, UUID.randomUUID().toString());
        assertThat(jdbc.sql("select count(*) from notification.mail")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void tell(EmployeeId recipient, String key) {
        SystemUser.run(
                "test",
                () -> transaction.executeWithoutResult(status ->
                        notifications.tell(recipient, null, "training.approved", Map.of("course", "Bimtek"), key)));
    }
}
