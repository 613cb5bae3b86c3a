package id.alur.training.plan;

import java.util.Locale;

/** Where a plan of the city is on its way. */
public enum CityPlanState {
    /** Waits for the Sekda. */
    PROPOSED,
    /** Waits for the mayor. */
    APPROVED,
    /** With a question to BKPSDM. */
    RETURNED,
    /** The mayor has spoken; its plans are being set. */
    DECIDED,
    SET,
    WITHDRAWN;

    public boolean running() {
        return this != SET && this != WITHDRAWN;
    }

    /** Key of its words. */
    public String key() {
        return "training.plan.city-state." + name().toLowerCase(Locale.ROOT);
    }
}
