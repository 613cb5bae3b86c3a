package id.alur.training.plan;

import java.util.UUID;

/** Identity of a need in an agency's plan. */
public record PlanNeedId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
