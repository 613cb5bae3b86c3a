package id.alur.identity;

import java.util.UUID;

/** Stable pseudonymous identity of a person in the register; the only form in which a person appears in the engine, logs and URLs. */
public record EmployeeId(UUID value) {

    public static EmployeeId of(String text) {
        return new EmployeeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
