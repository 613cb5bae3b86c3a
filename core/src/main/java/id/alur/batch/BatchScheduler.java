package id.alur.batch;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Hands long work over to the background, in the transaction that records it. */
@Component
class BatchScheduler {

    private final SchedulerClient client;

    BatchScheduler(DataSource dataSource, @Value("${db-scheduler.table-name}") String tableName) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(tableName)
                .build();
    }

    /** @param turn the run's last; the task of a run that was put aside may not have left yet when it is run again */
    void schedule(BatchRunId id, long turn) {
        // The scheduler goes by the machine's time, also where a demo city's clock is ahead.
        client.scheduleIfNotExists(new TaskInstance<>(BatchRunner.TASK, BatchRunner.instance(id, turn)), Instant.now());
    }
}
