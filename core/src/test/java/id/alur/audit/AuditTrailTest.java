package id.alur.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.SystemUser;
import id.alur.testing.CoreTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What was done stays written as it was, and is written together with it or not at all. */
@CoreTest
class AuditTrailTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String thing = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set actor = 'somebody else'",
                "update audit.entry set details = '{}' where false",
                "delete from audit.entry",
                "truncate audit.entry"
            })
    void nobody_changes_or_removes_an_entry_not_even_the_application(String change) {
        transaction.executeWithoutResult(status -> write());
        assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("audit.entry is append only");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void a_change_that_is_undone_was_not_made() {
        transaction.executeWithoutResult(status -> {
            write();
            status.setRollbackOnly();
        });
        assertThat(entries()).isZero();
        assertThatThrownBy(this::write).isInstanceOf(IllegalTransactionStateException.class);
    }

    private void write() {
        SystemUser.run("test", () -> trail.record("test.write", "test", thing, null, Map.of()));
    }

    private int entries() {
        return jdbc.sql("select count(*)::int from audit.entry where object_id = :id and actor = 'system:test'")
                .param("id", thing)
                .query(Integer.class)
                .single();
    }
}
