package id.alur.personnel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person as a file or (row 0) the register has it, with codes instead of ids. */
record EmployeeRow(
        int row,
        String nip,
        @Nullable String nik,
        String name,
        @Nullable String titleFront,
        @Nullable String titleBack,
        Sex sex,
        @Nullable LocalDate birthDate,
        EmployeeKind kind,
        @Nullable String grade,
        String position,
        @Nullable String superior,
        @Nullable String email,
        boolean active)
        implements RegisterAfterImport.Node {

    @Override
    public String key() {
        return nip;
    }

    @Override
    public @Nullable String parent() {
        return superior;
    }

    @Override
    public String toString() {
        return "EmployeeRow[" + row + "]";
    }
}
