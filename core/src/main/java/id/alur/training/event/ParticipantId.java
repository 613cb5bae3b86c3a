package id.alur.training.event;

import java.util.UUID;

/** Identity of one person's place in the lists of one event. */
public record ParticipantId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
