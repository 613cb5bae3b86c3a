package id.alur.funding;

import java.util.UUID;

/** Identity of a budget line. */
public record BudgetLineId(UUID value) {

    public static BudgetLineId of(String text) {
        return new BudgetLineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
