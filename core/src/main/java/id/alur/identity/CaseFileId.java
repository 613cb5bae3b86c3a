package id.alur.identity;

import java.util.UUID;

/** Identity of a case file; the correlation key of everything we send to the engine about it. */
public record CaseFileId(UUID value) {

    public static CaseFileId of(String text) {
        return new CaseFileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
