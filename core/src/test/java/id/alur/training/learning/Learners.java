package id.alur.training.learning;

import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.testing.People;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A superior with a small team, and finished trainings, for the tests of this feature. */
public final class Learners {

    public final UnitId opd;
    public final EmployeeId head;
    public final EmployeeId superior;
    public final EmployeeId employee;
    public final EmployeeId colleague;

    private final JdbcClient jdbc;

    public Learners(People people, JdbcClient jdbc) {
        this.jdbc = jdbc;
        opd = people.opd("belajar-" + UUID.randomUUID());
        head = people.head("Kepala", opd, null);
        superior = people.employee("Atasan", opd, head);
        employee = people.employee("Pegawai", opd, superior);
        colleague = people.employee("Rekan", opd, superior);
    }

    public void kind(EmployeeId who, String kind) {
        jdbc.sql("update personnel.employee set kind = :kind where id = :id")
                .param("kind", kind)
                .param("id", who.value())
                .update();
    }

    public void post(EmployeeId who, @Nullable String level, @Nullable String grade, @Nullable LocalDate born) {
        jdbc.sql("update personnel.employee set grade = :grade, birth_date = :born where id = :id")
                .param("grade", grade)
                .param("born", born)
                .param("id", who.value())
                .update();
        jdbc.sql(
                        "update personnel.position set level = :level where id = (select position_id from personnel.employee where id = :id)")
                .param("level", level)
                .param("id", who.value())
                .update();
    }

    public void nip(EmployeeId who, String nip) {
        jdbc.sql("update personnel.employee set nip = :nip where id = :id")
                .param("nip", nip)
                .param("id", who.value())
                .update();
    }

    /** An e-learning of so many JP that ended on the day, with a number of its own. */
    public static NewLedgerEntry elearning(EmployeeId who, int jp, LocalDate endsOn) {
        return entry(who, "NON-ELE", jp, endsOn, endsOn, 1);
    }

    public static NewLedgerEntry entry(
            EmployeeId who, String form, @Nullable Integer jp, LocalDate startsOn, LocalDate endsOn, int sessions) {
        return new NewLedgerEntry(
                who,
                "uji",
                UUID.randomUUID().toString(),
                form,
                "Pelatihan " + form,
                "LAN",
                startsOn,
                endsOn,
                jp,
                sessions,
                null,
                null,
                null,
                null);
    }
}
