package id.alur.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One file of a process folder.
 *
 * @param path below {@code /processes}, with slashes, such as {@code training/training-request.bpmn}
 */
public record ProcessResource(String path) implements Comparable<ProcessResource> {

    /** What the file holds. */
    public enum Kind {
        MODEL(".bpmn"),
        DECISION(".dmn"),
        FORM(".form");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }

        /** With its dot. */
        public String suffix() {
            return suffix;
        }

        private static @Nullable Kind of(String path) {
            for (Kind kind : values()) {
                if (path.endsWith(kind.suffix)) {
                    return kind;
                }
            }
            return null;
        }
    }

    public ProcessResource {
        if (Kind.of(path) == null) {
            throw new IllegalArgumentException("Neither model, decision nor form: " + path);
        }
    }

    public Kind kind() {
        Kind kind = Kind.of(path);
        if (kind == null) {
            throw new IllegalStateException(path);
        }
        return kind;
    }

    /** File name without folders; the name under which a model is deployed. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder: the feature the file belongs to. */
    public String feature() {
        return path.substring(0, path.indexOf('/'));
    }

    /** File name without suffix: the process id of a model, the form id of a form. */
    public String name() {
        String fileName = fileName();
        return fileName.substring(0, fileName.length() - kind().suffix.length());
    }

    public byte[] bytes() {
        try (InputStream in = ProcessResource.class.getResourceAsStream("/processes/" + path)) {
            if (in == null) {
                throw new IllegalStateException("Listed in processes/index.txt, not on the class path: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public int compareTo(ProcessResource other) {
        return path.compareTo(other.path);
    }
}
