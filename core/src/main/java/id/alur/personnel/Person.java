package id.alur.personnel;

import id.alur.identity.EmployeeId;
import id.alur.identity.PositionId;
import id.alur.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What colleagues may know of each other.
 *
 * @param displayName with titles: {@code Dr. Sari Wulandari, S.E.}
 * @param nip holds the birth date, and is therefore null unless the asking person is this person, the superior, or an officer
 *     of BKPSDM; null too when the system does not need it
 * @param opdId the agency the unit belongs to; null for the city itself
 * @param head whether the post leads its unit
 * @param superiorId null for the mayor
 */
public record Person(
        EmployeeId id,
        String displayName,
        @Nullable String nip,
        PositionId positionId,
        String positionTitle,
        boolean head,
        UnitId unitId,
        String unitCode,
        String unitName,
        @Nullable UnitId opdId,
        @Nullable String opdCode,
        @Nullable String opdName,
        @Nullable EmployeeId superiorId,
        boolean active,
        long version) {}
