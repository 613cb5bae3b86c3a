package id.alur.security;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role somebody holds, held or will hold.
 *
 * @param unitId null: for the whole city
 * @param validTo last day; null: until somebody ends it
 */
public record GrantedRole(
        GrantId id,
        EmployeeId holder,
        Role role,
        @Nullable UnitId unitId,
        @Nullable String unitName,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean endedBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }
}
