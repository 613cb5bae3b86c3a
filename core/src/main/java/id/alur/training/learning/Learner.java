package id.alur.training.learning;

import id.alur.calendar.Week;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.personnel.EmployeeKind;
import id.alur.personnel.Grade;
import id.alur.personnel.Nip;
import id.alur.shared.DomainException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a person that the rules of learning ask for.
 *
 * @param week the working week of the unit in which the person works
 */
record Learner(
        EmployeeId id,
        EmployeeKind kind,
        boolean active,
        String postFamily,
        @Nullable String postLevel,
        boolean teacher,
        @Nullable String grade,
        @Nullable LocalDate birthDate,
        String nip,
        @Nullable EmployeeId superiorId,
        @Nullable UnitId opdId,
        Week week) {

    @Nullable
    Integer gradeLevel() {
        return grade == null ? null : Grade.of(kind, grade).map(Grade::level).orElse(null);
    }

    @Nullable
    Integer ageOn(LocalDate day) {
        return birthDate == null ? null : Period.between(birthDate, day).getYears();
    }

    /** Whole months until the birthday on which the service ends. */
    @Nullable
    Integer monthsTo(int retirementAge, LocalDate day) {
        return birthDate == null ? null : (int) ChronoUnit.MONTHS.between(day, birthDate.plusYears(retirementAge));
    }

    /** Whole years since the month of appointment, which a NIP names; PPPK numbers do not. */
    @Nullable
    Integer serviceYearsOn(LocalDate day) {
        try {
            Nip number = new Nip(nip);
            if (number.kind() != Nip.Kind.PNS) {
                return null;
            }
            LocalDate start = LocalDate.of(number.startYear(), Integer.parseInt(nip.substring(12, 14)), 1);
            return (int) ChronoUnit.YEARS.between(start, day);
        } catch (DomainException notANip) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "Learner[" + id + "]";
    }
}
