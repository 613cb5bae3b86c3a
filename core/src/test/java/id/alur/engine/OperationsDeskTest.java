package id.alur.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@CoreTest
class OperationsDeskTest {

    @Autowired
    OperationsDesk desk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void operator() {
        As.employee(new EmployeeId(UUID.randomUUID()), Role.OPERATOR).login();
    }

    @Test
    void the_report_names_what_is_stuck() {
        jdbc.sql("""
                        insert into engine.exporter_position (partition_id, position) values (1, 12);
                        insert into engine.projector_cursor (partition_id, position) values (1, 10);
                        insert into engine.record (partition_id, position, value_type, intent, record_key, recorded_at,
                            broker_version, body)
                        select 1, p, 'JOB', 'CREATED', p, now(), '8.6.0', '{}' from generate_series(9, 12) p;
                        insert into engine.dead_record (partition_id, position, value_type, intent, reason, body)
                        values (1, 8, 'JOB', 'CREATED', 'bad text', '{}');
                        insert into engine.outbox (id, kind, payload) values (gen_random_uuid(), 'PUBLISH_MESSAGE', '{}')""").update();
        OperationsReport report = desk.report();
        assertThat(report.waiting()).isEqualTo(1);
        assertThat(report.oldestWaiting()).isNotNull();
        assertThat(report.lags()).singleElement().satisfies(lag -> assertThat(lag.records())
                .isEqualTo(2));
        assertThat(report.deadRecordCount()).isEqualTo(1);
        assertThat(report.deadRecords())
                .singleElement()
                .extracting(OperationsReport.DeadRecord::reason)
                .isEqualTo("bad text");
    }

    @Test
    void asking_twice_for_a_rebuild_asks_once() {
        desk.rebuildProjection();
        desk.rebuildProjection();
        assertThat(jdbc.sql(
                                "select count(*) from batch.run where kind = 'engine.rebuild-projection' and state = 'WAITING'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'engine.rebuild-projection'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void only_the_operator_looks_and_acts() {
        As.employee(new EmployeeId(UUID.randomUUID()), Role.PROCESS_OWNER).login();
        assertThatThrownBy(() -> desk.report()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.rebuildProjection()).isInstanceOf(AccessDeniedException.class);
    }
}
