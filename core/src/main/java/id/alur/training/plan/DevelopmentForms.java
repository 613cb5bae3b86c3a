package id.alur.training.plan;

import java.util.List;

/** Forms of competence development (PP 11/2017 Ps 210; PerLAN 10/2018); the words are {@code ui.plan.form.<code>}. */
public final class DevelopmentForms {

    public static final List<String> CODES = List.of(
            "PDK", "KLS-STR", "KLS-MAN", "KLS-TEK", "KLS-FUN", "KLS-SOS", "KLS-SEM", "KLS-WS", "KLS-KUR", "KLS-PEN",
            "KLS-BIM", "KLS-SOC", "NON-COA", "NON-MEN", "NON-ELE", "NON-PJJ", "NON-DET", "NON-OUT", "NON-PAT",
            "NON-TUK", "NON-MAN", "NON-KOM", "NON-BIM", "NON-MAG");

    private DevelopmentForms() {}

    /** Whether it is taught by a curriculum, in a class. */
    static boolean isClassical(String code) {
        return code.startsWith("KLS-");
    }
}
