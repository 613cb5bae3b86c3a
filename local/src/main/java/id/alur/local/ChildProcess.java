package id.alur.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One process we started: output in a file, ended with us, killable. */
final class ChildProcess {

    private final String name;
    private final Process process;
    private final Path output;
    private final Runnable reaper = this::stop;

    private ChildProcess(String name, Process process, Path output) {
        this.name = name;
        this.process = process;
        this.output = output;
    }

    /** Starts the command with an output of its own; that of the run before is {@linkplain LogFiles put aside}. */
    static ChildProcess start(
            String name, List<String> command, Map<String, String> environment, Path directory, Path output) {
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(nullDevice()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(directory);
            Files.createDirectories(output.toAbsolutePath().getParent());
            LogFiles.putAside(output);
            var child = new ChildProcess(name, builder.start(), output);
            Reaper.add(child.reaper);
            return child;
        } catch (IOException e) {
            throw new LocalStartException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    /** The java command of the JVM we run in: the children run on the same one. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    private void stop() {
        stop(Duration.ofSeconds(40));
    }

    /** Asks the process to end (SIGTERM) and kills it when it has not after the given time; false if it was killed. */
    boolean stop(Duration patience) {
        Reaper.remove(reaper);
        process.destroy();
        if (await(patience)) {
            return true;
        }
        kill();
        return false;
    }

    /** Kills the process and whatever it started, without asking (SIGKILL). */
    void kill() {
        Reaper.remove(reaper);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        await(Duration.ofSeconds(10));
    }

    /** The last lines it wrote, for an error message. */
    String tail(int lines) {
        return tail(output, lines);
    }

    static String tail(Path file, int lines) {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try {
            var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            var all = text.lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name + " (pid " + process.pid() + ")";
    }

    private boolean await(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static java.io.File nullDevice() {
        return new java.io.File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");
    }
}
