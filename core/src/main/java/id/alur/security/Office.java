package id.alur.security;

import org.jspecify.annotations.Nullable;

/**
 * An office whose holder the register knows: whoever leads the unit has the role by that alone.
 *
 * @param role code of the role
 * @param unitCode the unit; null where its kind says which it is
 * @param unitKind the one unit of that kind; null where the code says which it is
 * @param source decree or ground
 */
public record Office(
        String role, @Nullable String unitCode, @Nullable String unitKind, String source) {}
