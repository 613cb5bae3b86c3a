package id.alur.personnel;

import java.time.LocalDate;
import java.util.Objects;
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
    public boolean saysTheSame(Object other) {
        return other instanceof EmployeeRow that
                && Objects.equals(nip, that.nip)
                && Objects.equals(nik, that.nik)
                && Objects.equals(name, that.name)
                && Objects.equals(titleFront, that.titleFront)
                && Objects.equals(titleBack, that.titleBack)
                && Objects.equals(sex, that.sex)
                && Objects.equals(birthDate, that.birthDate)
                && Objects.equals(kind, that.kind)
                && Objects.equals(grade, that.grade)
                && Objects.equals(position, that.position)
                && Objects.equals(superior, that.superior)
                && Objects.equals(email, that.email)
                && active == that.active;
    }

    @Override
    public String toString() {
        return "EmployeeRow[" + row + "]";
    }
}
