package id.alur.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one local engine is started with, and the files it reads it from.
 *
 * @param guard what a caller must know; empty for an engine that takes commands of anybody on this machine
 * @param exporterArguments class name, jar and arguments of the exporter; empty for an engine without one
 * @param extra further settings of the broker, which win over ours
 */
record EngineSettings(
        EngineVersion version,
        Path dataDirectory,
        boolean temporary,
        int grpcPort,
        int restPort,
        int managementPort,
        int commandPort,
        int internalPort,
        String heap,
        boolean controlledClock,
        Optional<String> guard,
        Map<String, String> exporterArguments,
        Map<String, String> extra,
        List<String> jvmArguments,
        Optional<ClassArchive> archive) {

    Path directory(String file) {
        return dataDirectory.resolve(file);
    }

    /** Writes the configuration, readable by nobody else: passwords are in it. */
    void write() {
        try {
            Files.createDirectories(dataDirectory);
            var text = new StringBuilder();
            properties()
                    .forEach((key, value) ->
                            text.append(key).append('=').append(escaped(value)).append('\n'));
            PrivateFiles.write(directory("application.properties"), text.toString());
            guard.ifPresent(password -> PrivateFiles.write(guardFile(), password));
            try (var logging = EngineSettings.class.getResourceAsStream("engine-log4j2.xml")) {
                Files.write(
                        directory("log4j2.xml"), Objects.requireNonNull(logging).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The engine's configuration could not be written", e);
        }
    }

    /** Files of properties are read as ISO 8859-1; a home may be called anything. */
    private static String escaped(String value) {
        var text = new StringBuilder();
        for (char letter : value.replace("\\", "\\\\").toCharArray()) {
            if (letter >= ' ' && letter <= '~') {
                text.append(letter);
            } else {
                text.append("\\u%04x".formatted((int) letter));
            }
        }
        return text.toString();
    }

    Path guardFile() {
        return directory("guard");
    }

    private Map<String, String> properties() {
        var all = new TreeMap<String, String>();
        all.put("server.address", "127.0.0.1");
        all.put("server.port", Integer.toString(restPort));
        all.put("management.server.address", "127.0.0.1");
        all.put("management.server.port", Integer.toString(managementPort));
        all.put("zeebe.broker.gateway.enable", "true");
        all.put("zeebe.broker.gateway.network.host", "127.0.0.1");
        all.put("zeebe.broker.gateway.network.port", Integer.toString(grpcPort));
        all.put("zeebe.broker.gateway.security.authentication.mode", "none");
        all.put("zeebe.broker.network.host", "127.0.0.1");
        all.put("zeebe.broker.network.commandApi.port", Integer.toString(commandPort));
        all.put("zeebe.broker.network.internalApi.port", Integer.toString(internalPort));
        all.put("zeebe.broker.data.directory", directory("data").toString());
        all.put("zeebe.broker.data.snapshotPeriod", "1m");
        all.put("zeebe.broker.data.logSegmentSize", "32MB");
        all.put("zeebe.broker.data.disk.freeSpace.processing", "256MB");
        all.put("zeebe.broker.data.disk.freeSpace.replication", "128MB");
        all.put("zeebe.broker.threads.cpuThreadCount", "2");
        all.put("zeebe.broker.threads.ioThreadCount", "2");
        all.put("zeebe.broker.experimental.rocksdb.memoryLimit", "128MB");
        all.put("zeebe.clock.controlled", Boolean.toString(controlledClock));
        // The engine's own settings show more, passwords of exporters among it, and take commands without asking who
        // sends them.
        all.put("management.endpoints.web.exposure.include", controlledClock ? "health,clock" : "health");
        if (guard.isPresent()) {
            all.put("zeebe.broker.gateway.interceptors[0].id", "alur");
            all.put("zeebe.broker.gateway.interceptors[0].className", "id.alur.guard.CommandGuard");
        }
        exporterArguments.forEach((key, value) -> all.put("zeebe.broker.exporters.alur." + key, value));
        all.putAll(extra);
        return all;
    }
}
