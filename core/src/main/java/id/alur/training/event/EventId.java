package id.alur.training.event;

import java.util.UUID;

/** Identity of a group event. */
public record EventId(UUID value) {

    /** @throws IllegalArgumentException when the text is none */
    public static EventId of(String text) {
        return new EventId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
