package id.alur.upgrade;

import id.alur.local.EngineVersion;
import id.alur.local.LocalEngine;
import id.alur.testing.TestClock;
import id.alur.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Lays the recording out and lets this version migrate it, as it does at every start. The engine is there but not started: a test looks
 * around first, because what is due by the machine's time would move on at once.
 */
class RecordedCity implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /**
     * What stood in the database before the first migration.
     *
     * @param waits elements at which instances wait
     * @param lies what else was under way
     */
    record Before(List<OldCase> cases, Kept kept, Set<String> decisions, Set<String> waits, Set<String> lies) {

        static Before of(JdbcClient jdbc) {
            return new Before(
                    OldCase.all(jdbc),
                    Kept.of(jdbc),
                    Kept.decisionsBefore(jdbc),
                    words(jdbc, "select element_id from engine.element_instance where state = 'ACTIVE'"),
                    words(jdbc, """
                            select 'command for the engine' from engine.outbox where state = 'WAITING' union
                            select 'held letter' from letter.held union
                            select 'draft' from form.draft union
                            select 'import under way' from personnel.import_run where state = 'WAITING' union
                            select 'incident' from engine.incident where resolved_at is null union
                            select 'claimed task' from task.task where open and holder is not null"""));
        }

        private static Set<String> words(JdbcClient jdbc, String sql) {
            return new HashSet<>(
                    jdbc.sql(sql).query((row, number) -> row.getString(1)).list());
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path folder = Files.createTempDirectory("alur-upgrade");
            String url = TestDatabase.createEmpty();
            Recording.layOutDatabase(url, TestDatabase.USER, TestDatabase.PASSWORD, folder.resolve("changelog"));
            Recording.layOutEngine(folder.resolve("engine"));
            var jdbc = JdbcClient.create(new DriverManagerDataSource(url, TestDatabase.USER, TestDatabase.PASSWORD));
            Before before = Before.of(jdbc);
            LocalEngine engine = LocalEngine.builder()
                    .version(EngineVersion.evaluation())
                    .dataDirectory(folder.resolve("engine"))
                    .exporter(url, TestDatabase.USER, TestDatabase.PASSWORD)
                    .controlledClock()
                    .jvmArgument("-XX:TieredStopAtLevel=1")
                    .build();
            var beans = (DefaultListableBeanFactory) context.getBeanFactory();
            beans.registerSingleton("before", before);
            beans.registerSingleton("localEngine", engine);
            beans.registerDisposableBean("localEngine", () -> {
                engine.close();
                FileSystemUtils.deleteRecursively(folder);
            });
            TestPropertyValues.of(List.of(
                            "spring.datasource.url=" + url,
                            "spring.datasource.username=" + TestDatabase.USER,
                            "spring.datasource.password=" + TestDatabase.PASSWORD,
                            "camunda.client.grpc-address=" + engine.grpcAddress(),
                            "camunda.client.rest-address=" + engine.restAddress()))
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The recording cannot be laid out", e);
        }
    }

    /** Not a {@code @Configuration}: tests of core scan {@code id.alur} and would find it. */
    static class Clocks {

        /** On the last day of the recording from the beginning: beans ask for the day while they start. */
        @Bean
        @Primary
        TestClock recordedClock() {
            var clock = new TestClock();
            clock.set(Recording.LAST_DAY);
            return clock;
        }
    }
}
