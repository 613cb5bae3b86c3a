package id.alur.identity;

import java.util.Optional;

/**
 * Roles that are granted to people, or come with an office that {@code security.office} names; being head of an agency or
 * somebody's superior comes from the register alone.
 */
public enum Role {
    /** Everybody with an account. */
    EMPLOYEE("employee"),
    /** Bidang pengembangan kompetensi of BKPSDM: verifies training requests, keeps the catalogue. */
    BKPSDM_TRAINING("bkpsdm-training"),
    /** PPTK: keeps budget lines of trainings, for the whole city or for the agency the role is granted for. */
    BUDGET_OFFICER("budget-officer"),
    /** Enters what an agency needs to learn, for the agency the role is granted for. */
    TRAINING_PLANNER("training-planner"),
    /** Kepala BKPSDM; the register knows who heads the unit, a grant names an acting one (Plt, Plh). */
    BKPSDM_HEAD("bkpsdm-head"),
    /** Sekretaris Daerah, the authorised official (PyB); from the register, or granted to an acting one. */
    SEKDA("sekda"),
    /** Wali Kota, the appointing authority (PPK); from the register, or granted to an acting one. */
    PPK("ppk"),
    /** Bidang informasi of BKPSDM: imports and exports the register. */
    BKPSDM_REGISTER("bkpsdm-register"),
    /** Keeps the system running: outbox, dead records, holiday tables. */
    OPERATOR("operator"),
    /** Changes process models. */
    PROCESS_OWNER("process-owner");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** As in candidate groups ({@code role:<code>}) and in security.role_grant. */
    public String code() {
        return code;
    }

    /** As Spring Security names it: {@code ROLE_BKPSDM_TRAINING}. */
    public String authority() {
        return "ROLE_" + name();
    }

    public static Optional<Role> ofCode(String code) {
        for (Role role : values()) {
            if (role.code.equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
