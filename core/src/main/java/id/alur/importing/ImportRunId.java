package id.alur.importing;

import java.util.UUID;

/** Identity of one import of a file. */
public record ImportRunId(UUID value) {

    public static ImportRunId of(String text) {
        return new ImportRunId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
