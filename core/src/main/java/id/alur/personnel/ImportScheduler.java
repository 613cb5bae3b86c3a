package id.alur.personnel;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Hands an import over to the background, in the transaction that records it. */
@Component
class ImportScheduler {

    private final SchedulerClient client;
    private final Clock clock;

    ImportScheduler(DataSource dataSource, Clock clock, @Value("${db-scheduler.table-name}") String tableName) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(tableName)
                .build();
        this.clock = clock;
    }

    void schedule(ImportRunId id) {
        client.scheduleIfNotExists(new TaskInstance<>(ImportRunner.TASK, id.toString()), clock.instant());
    }
}
