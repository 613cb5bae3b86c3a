package id.alur.personnel;

import id.alur.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the city's organisation.
 *
 * @param kind name of a {@link UnitKind}
 * @param opdId the agency it is or belongs to; null for the city itself
 */
public record Unit(
        UnitId id,
        String code,
        String name,
        String kind,
        @Nullable UnitId parentId,
        @Nullable UnitId opdId,
        boolean active) {}
