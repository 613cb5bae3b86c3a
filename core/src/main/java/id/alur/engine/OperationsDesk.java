package id.alur.engine;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import id.alur.audit.AuditTrail;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One look at everything an operator should know, and the last resort: projecting the inbox anew. */
@Service
@PreAuthorize("hasRole('OPERATOR')")
public class OperationsDesk {

    /** Name of the background task; workers carry it out. */
    public static final String REBUILD_TASK = "engine.rebuild-projection";

    private final OperationsRepository repository;
    private final AuditTrail audit;
    private final SchedulerClient scheduler;

    OperationsDesk(
            OperationsRepository repository,
            AuditTrail audit,
            DataSource dataSource,
            @Value("${db-scheduler.table-name}") String tableName) {
        this.repository = repository;
        this.audit = audit;
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(tableName)
                .build();
    }

    @Transactional(readOnly = true)
    public OperationsReport report() {
        OperationsRepository.Waiting waiting = repository.waiting();
        return new OperationsReport(
                waiting.count(),
                waiting.oldest(),
                repository.lags(),
                repository.deadRecordCount(),
                repository.deadRecords(),
                repository.incidents());
    }

    /** Asks the workers to forget the projected tables and to replay all records; asking again while that waits changes nothing. */
    @Transactional
    public void rebuildProjection() {
        // The scheduler goes by the machine's time, also where a demo city's clock is ahead.
        if (scheduler.scheduleIfNotExists(new TaskInstance<>(REBUILD_TASK, "once"), Instant.now())) {
            audit.record("engine.rebuild-projection", "projection", "all", null, Map.of());
        }
    }
}
