package id.alur.training.plan;

import org.jspecify.annotations.Nullable;

/**
 * How many of some people have learned something in a year.
 *
 * @param code code of the unit; {@code M} or {@code F}; name of an {@link id.alur.personnel.EmployeeKind}; {@code PNS III},
 *     {@code PPPK IX}; {@link #NONE} without a grade; {@link #SMALL}
 * @param name of the unit, null for all other groups
 * @param people how many they are
 * @param done how many have finished a training
 * @param coming how many have finished none, but have an approved one
 */
public record FairnessGroup(String code, @Nullable String name, int people, int done, int coming) {

    /** Groups too small to be shown one by one, together. */
    public static final String SMALL = "SMALL";

    /** People without a grade. */
    public static final String NONE = "NONE";

    /** How many have finished none and have none to come. */
    public int nothing() {
        return people - done - coming;
    }

    FairnessGroup and(FairnessGroup other, String newCode, @Nullable String newName) {
        return new FairnessGroup(newCode, newName, people + other.people, done + other.done, coming + other.coming);
    }
}
