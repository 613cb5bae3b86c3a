package id.alur.training;

import java.util.UUID;

/** Identity of a training request. */
public record TrainingRequestId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
