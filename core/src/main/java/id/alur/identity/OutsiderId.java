package id.alur.identity;

import java.util.UUID;

/** Identity of a person or a body outside the register; the only form in which they appear in the engine, logs and URLs. */
public record OutsiderId(UUID value) {

    public static OutsiderId of(String text) {
        return new OutsiderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
