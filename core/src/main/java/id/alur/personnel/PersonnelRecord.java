package id.alur.personnel;

import id.alur.identity.EmployeeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The personal part of the register, for the person and the register's officers.
 *
 * @param name without titles
 * @param rankName pangkat of a PNS
 */
public record PersonnelRecord(
        EmployeeId id,
        String name,
        String nip,
        @Nullable String nik,
        Sex sex,
        @Nullable LocalDate birthDate,
        EmployeeKind kind,
        @Nullable String grade,
        @Nullable String rankName,
        @Nullable String email) {

    @Override
    public String toString() {
        return "PersonnelRecord[" + id + "]";
    }
}
