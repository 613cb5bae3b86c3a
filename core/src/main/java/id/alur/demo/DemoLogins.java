package id.alur.demo;

import id.alur.budget.BudgetRoles;
import id.alur.identity.Role;
import id.alur.training.TrainingRoles;
import java.util.List;
import java.util.Set;

/** Who can log in to Kota Contoh: one person for each part in a training request, and those who keep things running. */
public final class DemoLogins {

    /** The same for all: nothing in a demo city is worth a better one. */
    public static final String PASSWORD = "kotacontoh";

    static final String EMPLOYEE = "budi.pegawai";
    static final String SUPERIOR = "sari.atasan";
    static final String OPD_HEAD = "hendra.kepala";
    static final String TRAINING_1 = "dewi.diklat";
    static final String TRAINING_2 = "agus.diklat";
    static final String BUDGET = "tono.pptk";
    static final String BKPSDM_HEAD = "ratna.bkpsdm";
    static final String SEKDA = "wahyu.sekda";
    static final String REGISTER = "rina.register";
    static final String OPERATOR = "joko.operator";
    static final String PROCESS_OWNER = "indah.proses";
    static final String MAYOR = "walikota";

    private static final List<DemoLogin> LIST = List.of(
            login(EMPLOYEE, "employee"),
            login(SUPERIOR, "superior"),
            login(OPD_HEAD, "opd-head"),
            login(TRAINING_1, "training", TrainingRoles.BKPSDM_TRAINING),
            login(TRAINING_2, "training", TrainingRoles.BKPSDM_TRAINING),
            login(BUDGET, "budget", BudgetRoles.BUDGET_OFFICER),
            login(BKPSDM_HEAD, "bkpsdm-head"),
            login(SEKDA, "sekda"),
            login(MAYOR, "mayor"),
            login(REGISTER, "register", Role.BKPSDM_REGISTER),
            login(OPERATOR, "operator", Role.OPERATOR),
            login(PROCESS_OWNER, "process-owner", Role.PROCESS_OWNER));

    private DemoLogins() {}

    /** In the order in which a request passes them. */
    public static List<DemoLogin> list() {
        return LIST;
    }

    private static DemoLogin login(String login, String office, Role... roles) {
        return new DemoLogin(login, PASSWORD, "demo.login." + office, Set.of(roles));
    }
}
