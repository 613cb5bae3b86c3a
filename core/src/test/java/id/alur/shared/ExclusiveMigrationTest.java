package id.alur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.testing.TestDatabase;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ExclusiveMigrationTest {

    @Test
    void applications_that_start_together_on_an_empty_database_all_come_up() throws Exception {
        var database = TestDatabase.createEmpty();
        try (var starts = Executors.newFixedThreadPool(3)) {
            var all = new ArrayList<Future<Boolean>>();
            for (int n = 0; n < 3; n++) {
                all.add(starts.submit(start(database)));
            }
            for (var one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(applied(database)).isPositive();
    }

    @Test
    void the_lock_of_a_process_that_was_killed_while_migrating_holds_nobody_up() throws Exception {
        var database = TestDatabase.create();
        JdbcClient.create(source(database))
                .sql("update databasechangeloglock set locked = true, lockgranted = now(), lockedby = 'dead'")
                .update();
        assertThat(start(database).call()).isTrue();
    }

    private static Callable<Boolean> start(String database) {
        return () -> {
            var migration = new ExclusiveMigration();
            migration.setDataSource(source(database));
            migration.setResourceLoader(new DefaultResourceLoader());
            migration.setChangeLog("classpath:db/changelog/db.changelog-master.yaml");
            migration.afterPropertiesSet();
            return true;
        };
    }

    private static long applied(String database) {
        return JdbcClient.create(source(database))
                .sql("select count(*) from databasechangelog")
                .query(Long.class)
                .single();
    }

    private static DriverManagerDataSource source(String database) {
        return new DriverManagerDataSource(database, TestDatabase.USER, TestDatabase.PASSWORD);
    }
}
