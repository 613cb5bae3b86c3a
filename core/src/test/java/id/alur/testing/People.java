package id.alur.testing;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts units and people into the register, with only what a test needs to say about them. */
public class People {

    private static final AtomicLong NUMBER = new AtomicLong();

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An agency (OPD). */
    public UnitId opd(String code) {
        UUID id = UUID.randomUUID();
        insertUnit(id, code, "OPD", null, id);
        return new UnitId(id);
    }

    /** A unit within another one, of the same agency. */
    public UnitId unit(String code, UnitId parent) {
        UUID id = UUID.randomUUID();
        UUID opd = jdbc.sql("select opd_id from personnel.unit where id = :id")
                .param("id", parent.value())
                .query(UUID.class)
                .single();
        insertUnit(id, code, "UNIT", parent.value(), opd);
        return new UnitId(id);
    }

    /** A unit that leads itself, of a kind that names an office: KOTA, SEKRETARIAT_DAERAH. */
    public UnitId unitOfKind(String code, String kind) {
        UUID id = UUID.randomUUID();
        insertUnit(id, code, kind, null, id);
        return new UnitId(id);
    }

    private void insertUnit(UUID id, String code, String kind, @Nullable UUID parent, UUID opd) {
        jdbc.sql("""
                        insert into personnel.unit (id, code, name, kind, parent_id, opd_id)
                        values (:id, :code, :name, :kind, :parent, :opd)""")
                .param("id", id)
                .param("code", code)
                .param("name", "Unit " + code)
                .param("kind", kind)
                .param("parent", parent)
                .param("opd", opd)
                .update();
    }

    /** Somebody who works in the unit without leading it. */
    public EmployeeId employee(String name, UnitId unit, @Nullable EmployeeId superior) {
        return insertEmployee(name, unit, superior, false);
    }

    /** The head of the unit. */
    public EmployeeId head(String name, UnitId unit, @Nullable EmployeeId superior) {
        return insertEmployee(name, unit, superior, true);
    }

    private EmployeeId insertEmployee(String name, UnitId unit, @Nullable EmployeeId superior, boolean head) {
        long number = NUMBER.incrementAndGet();
        UUID position = UUID.randomUUID();
        jdbc.sql("""
                        insert into personnel.position (id, code, title, unit_id, family, head)
                        values (:id, :code, :title, :unit, 'ADMINISTRASI', :head)""")
                .param("id", position)
                .param("code", "pos-" + number)
                .param("title", (head ? "Kepala " : "Staf ") + number)
                .param("unit", unit.value())
                .param("head", head)
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into personnel.employee (id, nip, name, sex, kind, position_id, superior_id)
                        values (:id, :nip, :name, 'F', 'PNS', :position, :superior)""")
                .param("id", id)
                .param("nip", "%018d".formatted(number))
                .param("name", name)
                .param("position", position)
                .param("superior", superior == null ? null : superior.value())
                .update();
        return new EmployeeId(id);
    }

    public void changeSuperior(EmployeeId employee, @Nullable EmployeeId superior) {
        jdbc.sql("update personnel.employee set superior_id = :superior where id = :id")
                .param("superior", superior == null ? null : superior.value())
                .param("id", employee.value())
                .update();
    }

    public void deactivate(EmployeeId employee) {
        jdbc.sql("update personnel.employee set active = false where id = :id")
                .param("id", employee.value())
                .update();
    }

    /** Grants a role from the beginning of 2020 for ever, for a unit or (null) without one. */
    public void grant(EmployeeId employee, Role role, @Nullable UnitId unit) {
        grant(employee, role, unit, LocalDate.of(2020, 1, 1), null);
    }

    public void grant(
            EmployeeId employee, Role role, @Nullable UnitId unit, LocalDate validFrom, @Nullable LocalDate validTo) {
        jdbc.sql("""
                        insert into security.role_grant (id, employee_id, role, unit_id, valid_from, valid_to)
                        values (:id, :employee, :role, :unit, :from, :to)""")
                .param("id", UUID.randomUUID())
                .param("employee", employee.value())
                .param("role", role.code())
                .param("unit", unit == null ? null : unit.value())
                .param("from", validFrom)
                .param("to", validTo)
                .update();
    }
}
