package id.alur.batch;

import java.util.UUID;

/** Identity of one piece of long work. */
public record BatchRunId(UUID value) {

    public static BatchRunId of(String text) {
        return new BatchRunId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
