package id.alur.training.event;

/** What the cost of an event is of. */
public enum CostKind {
    PER_PERSON,
    /** Of the event; each seat carries its share of the quota. */
    LUMP_SUM
}
