package id.alur.training.plan;

import java.util.UUID;

/** Identity of a plan of the city. */
public record CityPlanId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
