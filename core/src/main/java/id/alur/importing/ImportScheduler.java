package id.alur.importing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Hands an import over to the background, in the transaction that records it. */
@Component
class ImportScheduler {

    private final SchedulerClient client;

    ImportScheduler(DataSource dataSource, @Value("${db-scheduler.table-name}") String tableName) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(tableName)
                .build();
    }

    void schedule(ImportRunId id) {
        // The scheduler goes by the machine's time, also where a demo city's clock is ahead.
        client.scheduleIfNotExists(new TaskInstance<>(ImportRunner.TASK, id.toString()), Instant.now());
    }
}
