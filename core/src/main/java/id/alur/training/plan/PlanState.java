package id.alur.training.plan;

import java.util.Locale;

/** Where an agency's plan is on its way. */
public enum PlanState {
    DRAFT,
    /** Waits for the head of the agency. */
    SUBMITTED,
    /** Waits for BKPSDM. */
    APPROVED,
    /** With a question; it may be changed. */
    RETURNED,
    /** By BKPSDM; waits for the plan of the city. */
    ACCEPTED,
    /** Part of a plan of the city that is on its way. */
    PROPOSED,
    /** By the mayor. */
    SET;

    /** Whether needs may be changed. */
    public boolean open() {
        return this == DRAFT || this == RETURNED;
    }

    /** Key of its words. */
    public String key() {
        return "training.plan.state." + name().toLowerCase(Locale.ROOT);
    }
}
