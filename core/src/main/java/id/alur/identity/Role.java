package id.alur.identity;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * A role that is granted to people, or comes with an office that {@code security.office} names; being head of an agency or
 * somebody's superior comes from the register alone. Those that every feature needs stand here; a feature brings its own as
 * constants and says so by a bean of {@link RoleSource}. Words: {@code role.<code>} in the message bundles of whoever brings it.
 *
 * @param code as in candidate groups ({@code role:<code>}) and in security.role_grant: lower case with hyphens
 */
public record Role(String code) implements Serializable {

    /** Everybody with an account. */
    public static final Role EMPLOYEE = new Role("employee");
    /** Kepala BKPSDM; the register knows who heads the unit, a grant names an acting one (Plt, Plh). */
    public static final Role BKPSDM_HEAD = new Role("bkpsdm-head");
    /** Sekretaris Daerah, the authorised official (PyB); from the register, or granted to an acting one. */
    public static final Role SEKDA = new Role("sekda");
    /** Wali Kota, the appointing authority (PPK); from the register, or granted to an acting one. */
    public static final Role PPK = new Role("ppk");
    /** Bidang informasi of BKPSDM: imports and exports the register. */
    public static final Role BKPSDM_REGISTER = new Role("bkpsdm-register");
    /** Keeps the system running: outbox, dead records, holiday tables. */
    public static final Role OPERATOR = new Role("operator");
    /** Changes process models. */
    public static final Role PROCESS_OWNER = new Role("process-owner");

    /** Those that belong to no feature. */
    static final List<Role> GENERAL =
            List.of(EMPLOYEE, BKPSDM_HEAD, SEKDA, PPK, BKPSDM_REGISTER, OPERATOR, PROCESS_OWNER);

    /** As Spring Security names it: {@code ROLE_BKPSDM_REGISTER}. */
    public String authority() {
        return "ROLE_" + code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Key of the word for it, written as inside a sentence. */
    public String nameKey() {
        return nameKey(code);
    }

    /** Key of the word for a role of which only the code is known. */
    public static String nameKey(String code) {
        return "role." + code;
    }

    @Override
    public String toString() {
        return code;
    }
}
