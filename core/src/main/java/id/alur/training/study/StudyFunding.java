package id.alur.training.study;

/** Who pays for a study. */
public enum StudyFunding {
    /** The budget of the city. */
    APBD,
    /** A scholarship or another sponsor. */
    SPONSOR,
    /** The person; allowed by SE MenPANRB 28/2021. */
    SELF;

    /** Whether money of the city has to be reserved. */
    boolean isPaidByCity() {
        return this == APBD;
    }
}
