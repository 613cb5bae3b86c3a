package id.alur.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is committed stays; what is temporary goes. */
class LocalDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void committed_rows_survive_kill_9() throws SQLException {
        var database = LocalDatabase.start(folder.resolve("database"), 0);
        try {
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            execute(database, "create table kept (id int primary key)");
            try (Connection open = connect(database);
                    var insert = open.createStatement()) {
                for (int id = 0; id < 50; id++) {
                    insert.executeUpdate("insert into kept values (" + id + ")");
                }
                open.setAutoCommit(false);
                insert.executeUpdate("insert into kept values (1000)");
                database.kill();
            }
            assertThat(database.isRunning()).isFalse();

            database.start();

            assertThat(query(database, "select count(*) || '/' || max(id) from kept"))
                    .isEqualTo("50/49");
        } finally {
            database.stop();
        }
    }

    @Test
    void the_watch_brings_back_a_server_that_somebody_else_killed_and_its_log_stays() throws Exception {
        Path data = folder.resolve("database");
        var lines = new CopyOnWriteArrayList<String>();
        try (var database = LocalDatabase.start(data, 0)) {
            execute(database, "create table kept (id int primary key)");
            // A server answers before whoever starts it has noticed; killed in between, it did not start at all.
            var started = new AtomicInteger();
            var watch = new Supervisor(
                    part -> part != Part.DATABASE || database.isRunning(),
                    part -> {
                        database.start();
                        started.incrementAndGet();
                    },
                    lines::add);
            watch.start();
            for (int crash = 1; crash <= 2; crash++) {
                execute(database, "insert into kept values (" + crash + ")");
                var postmaster = ProcessHandle.of(database.pid()).orElseThrow();
                int times = crash;

                postmaster.destroyForcibly();

                assertThat(Waiting.until(() -> started.get() == times, Duration.ofSeconds(60)))
                        .isTrue();
                assertThat(database.accepts()).isTrue();
            }
            watch.close();

            assertThat(query(database, "select count(*) from kept")).isEqualTo("2");
            assertThat(lines).hasSize(2).allMatch(line -> line.contains("basis data berhenti tidak terduga"));
            assertThat(folder.resolve("database.log.2")).content().contains("ready to accept connections");
        }
    }

    @Test
    void a_start_that_failed_does_not_stand_in_the_way_of_the_next() throws Exception {
        Path data = folder.resolve("database");
        try (var database = LocalDatabase.start(data, 0)) {
            database.stop();
            Path settings = data.resolve("postgresql.conf");
            String before = Files.readString(settings);
            Files.writeString(settings, before + "\nno_such_setting = 1\n");
            assertThatThrownBy(database::start)
                    .isInstanceOf(LocalStartException.class)
                    .hasMessageContaining("no_such_setting");
            Files.writeString(settings, before);

            database.start();

            assertThat(database.accepts()).isTrue();
        }
    }

    @Test
    void nobody_gets_in_without_a_password_and_the_applications_are_no_superuser() throws Exception {
        Path home = PrivateFiles.folder(folder.resolve("home"));
        try (var database = LocalDatabase.start(home.resolve("database"), 0)) {
            String address = database.ensureApplicationDatabase("alur");
            DatabaseLogin alur = database.applicationLogin();
            for (String guess : List.of("", "postgres", "alur")) {
                assertThat(refusal(address, "postgres", guess)).isIn("28P01", "08004");
                assertThat(refusal(address, "alur", guess)).isIn("28P01", "08004");
            }
            try (var connection = DriverManager.getConnection(address, alur.user(), alur.password());
                    var statement = connection.createStatement()) {
                statement.execute("create schema own create table kept (id int)");
                for (String forbidden : List.of(
                        "copy own.kept from program 'echo 1'",
                        "alter role alur superuser",
                        "create database other",
                        "select pg_read_file('/etc/passwd')",
                        "alter system set fsync = off")) {
                    assertThatThrownBy(() -> statement.execute(forbidden))
                            .as(forbidden)
                            .isInstanceOf(SQLException.class)
                            .extracting(e -> ((SQLException) e).getSQLState())
                            .isEqualTo("42501");
                }
            }
        }
        assertThat(permissions(home)).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("secrets"))).isEqualTo("rwx------");
        try (var files = Files.list(home.resolve("secrets"))) {
            assertThat(files).hasSize(2).allMatch(file -> permissions(file).equals("rw-------"));
        }
    }

    /** So was every home before December 2026. */
    @Test
    void a_home_that_asked_nobody_and_one_whose_passwords_are_lost_get_new_ones_and_keep_their_rows() throws Exception {
        Path home = folder.resolve("home");
        Path data = home.resolve("database");
        try (var old = EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .start();
                var connection = old.getPostgresDatabase().getConnection();
                var command = connection.createStatement()) {
            command.execute("create database alur");
            try (var inAlur = old.getDatabase("postgres", "alur").getConnection();
                    var make = inAlur.createStatement()) {
                make.execute("create schema kept");
                make.execute(
                        "create table kept.file (id bigint generated always as identity, kind text, constraint pk primary key (id))");
                make.execute("create sequence kept.number");
                make.execute("create view kept.all_files as select * from kept.file");
                make.execute("create type kept.state as enum ('OPEN')");
                make.execute("create function kept.one() returns int language sql as 'select 1'");
                make.execute("insert into kept.file (kind) values ('old')");
            }
        }
        for (int start = 1; start <= 2; start++) {
            try (var database = LocalDatabase.start(data, 0)) {
                String address = database.ensureApplicationDatabase("alur");
                assertThat(refusal(address, "postgres", "postgres")).isIn("28P01", "08004");
                DatabaseLogin alur = database.applicationLogin();
                try (var connection = DriverManager.getConnection(address, alur.user(), alur.password());
                        var command = connection.createStatement()) {
                    command.execute("insert into kept.file (kind) values ('new')");
                    command.execute("alter table kept.file add column start_" + start + " int default kept.one()");
                    command.execute("alter sequence kept.number restart");
                    command.execute("alter type kept.state add value 'S" + start + "'");
                    command.execute("drop view kept.all_files; create view kept.all_files as select * from kept.file");
                    try (var row = command.executeQuery("select count(*) from kept.all_files")) {
                        row.next();
                        assertThat(row.getInt(1)).isEqualTo(1 + start);
                    }
                }
            }
            Folders.delete(home.resolve("secrets"));
        }
    }

    private static String refusal(String address, String user, String password) {
        try (var connection = DriverManager.getConnection(address, user, password)) {
            return "let in as " + connection.getMetaData().getUserName();
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_server_that_its_launcher_left_behind_is_ended_before_the_next_start() {
        Path data = folder.resolve("database");
        try (var leftBehind = LocalDatabase.start(data, 0)) {
            long pid = leftBehind.pid();

            PostgresLeftovers.end(data);

            assertThat(ProcessHandle.of(pid)).isEmpty();
            assertThat(data.resolve("postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void a_pid_file_of_another_program_does_not_hinder_the_start() throws Exception {
        Path data = folder.resolve("database");
        var database = LocalDatabase.start(data, 0);
        var pidFile = data.resolve("postmaster.pid");
        var text = Files.readString(pidFile);
        var ours = Long.toString(database.pid());
        database.kill();
        Files.writeString(
                pidFile,
                text.replaceFirst(ours, Long.toString(ProcessHandle.current().pid())));

        database.start();

        assertThat(database.isRunning()).isTrue();
        database.stop();
    }

    @Test
    void a_temporary_database_is_deleted_and_each_test_can_have_its_own_database_in_it() throws SQLException {
        String directory;
        try (var database = LocalDatabase.temporary()) {
            directory = setting(database, "data_directory");
            var template = database.createDatabase("template_of_test");
            try (var connection = DriverManager.getConnection(template, database.username(), database.password());
                    var command = connection.createStatement()) {
                command.execute("create table prepared (id int)");
            }
            var copy = database.createDatabase("a test's own", "template_of_test");
            assertThat(copy).endsWith("/a test's own");
            assertThat(database.ensureDatabase("template_of_test")).isEqualTo(template);
            assertThat(Path.of(directory)).exists();
        }
        assertThat(Path.of(directory)).doesNotExist();
    }

    private static Connection connect(LocalDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    private static String setting(LocalDatabase database, String name) throws SQLException {
        return query(database, "show " + name);
    }

    private static String query(LocalDatabase database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static void execute(LocalDatabase database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
