package id.alur.training.learning;

import java.time.LocalDate;

/**
 * What rules need to know of a course beyond what the catalogue says.
 *
 * @param validFrom the day from which it has the trait
 * @param source the rule that says so
 */
record CourseTrait(String course, Trait trait, LocalDate validFrom, String source) {

    /** MANDATORY must be taken by everybody; the others are the basic and leadership trainings of LAN. */
    enum Trait {
        MANDATORY,
        LATSAR,
        PKP,
        PKA,
        PKN_II,
        PKN_I
    }
}
