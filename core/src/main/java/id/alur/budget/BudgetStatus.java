package id.alur.budget;

/** Whether a line may be drawn on. */
public enum BudgetStatus {
    /** Planned (RKA): nothing can be reserved yet. */
    DRAFT,
    /** Set (DPA ditetapkan). */
    SET
}
