package id.alur.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;

/** What a local PostgreSQL is started with. */
final class PostgresSettings {

    /** How long the library waits for the server to take connections. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private PostgresSettings() {}

    /** @param temporary fast instead of durable */
    static EmbeddedPostgres.Builder of(Path dataDirectory, Path log, int port, boolean temporary) {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(dataDirectory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", temporary ? "off" : "on")
                .setServerConfig("synchronous_commit", temporary ? "off" : "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("shared_buffers", temporary ? "128MB" : "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("jit", "off")
                .setServerConfig("log_line_prefix", "%m[%p]");
    }
}
