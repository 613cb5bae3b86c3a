package id.alur.testing;

import id.alur.local.LocalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One PostgreSQL for the whole test run; each Spring context gets a copy of one migrated database. */
public final class TestDatabase {

    public static final String USER = "postgres";
    public static final String PASSWORD = "postgres";

    private static final String TEMPLATE = "alur_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    /** Holder idiom: the server starts when the first test needs it, and ends with the JVM. */
    private static final class Server {
        static final LocalDatabase POSTGRES = start();
    }

    /** Makes a new database with all tables and the rows the changelog brings; returns its JDBC address. */
    public static String create() {
        return Server.POSTGRES.createDatabase("alur_" + NUMBER.incrementAndGet(), TEMPLATE);
    }

    /** Makes a new database without any table; returns its JDBC address. */
    public static String createEmpty() {
        return Server.POSTGRES.createDatabase("empty_" + NUMBER.incrementAndGet());
    }

    private static LocalDatabase start() {
        LocalDatabase postgres = LocalDatabase.temporary();
        migrate(postgres.createDatabase(TEMPLATE));
        return postgres;
    }

    private static void migrate(String url) {
        var source = new DriverManagerDataSource(url, USER, PASSWORD);
        try (Connection connection = source.getConnection()) {
            var liquibase = new SpringLiquibase();
            liquibase.setDataSource(source);
            liquibase.setResourceLoader(new DefaultResourceLoader());
            liquibase.setChangeLog("classpath:db/changelog/db.changelog-master.yaml");
            liquibase.afterPropertiesSet();
            keepSeed(connection);
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException("The changelog does not apply", e);
        }
    }

    /** Remembers the rows that the changelog itself brings, so that {@link #clean} can put them back. */
    private static void keepSeed(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("create schema test_seed");
            statement.execute("""
                    do $$
                    declare t record; filled boolean;
                    begin
                        for t in select schemaname, tablename from pg_tables
                            where schemaname not in ('public', 'pg_catalog', 'information_schema', 'test_seed') loop
                            execute format('select exists (select 1 from %I.%I)', t.schemaname, t.tablename) into filled;
                            if filled then
                                execute format('create table test_seed.%I as table %I.%I',
                                    t.schemaname || '.' || t.tablename, t.schemaname, t.tablename);
                            end if;
                        end loop;
                    end $$""");
        }
    }

    /** Brings a database back to what {@link #create} gave. Replica role: audit.entry refuses to be emptied otherwise. */
    static void clean(JdbcClient jdbc) {
        jdbc.sql("""
                        do $$
                        declare t record; names text;
                        begin
                            set local session_replication_role = replica;
                            select string_agg(format('%I.%I', schemaname, tablename), ', ') into names from pg_tables
                            where schemaname not in ('public', 'pg_catalog', 'information_schema', 'test_seed');
                            execute 'truncate ' || names || ' restart identity cascade';
                            for t in select tablename from pg_tables where schemaname = 'test_seed' loop
                                execute format('insert into %s overriding system value table test_seed.%I', t.tablename, t.tablename);
                            end loop;
                        end $$""").update();
    }

    /** Empties tables with everything that refers to them, journals that refuse to be emptied included. */
    public static void truncate(JdbcClient jdbc, String tables) {
        jdbc.sql("""
                        do $$
                        begin
                            set local session_replication_role = replica;
                            truncate %s cascade;
                        end $$""".formatted(tables)).update();
    }

    /** Points a Spring context to a database of its own. */
    static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(List.of(
                            "spring.datasource.url=" + create(),
                            "spring.datasource.username=" + USER,
                            "spring.datasource.password=" + PASSWORD,
                            // The template is migrated already.
                            "spring.liquibase.enabled=false",
                            "db-scheduler.enabled=false"))
                    .applyTo(context);
        }
    }
}
