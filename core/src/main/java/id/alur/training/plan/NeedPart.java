package id.alur.training.plan;

/** What a need has to say before the plan can be submitted (PP 11/2017 Ps 207). */
public enum NeedPart {
    COMPETENCE,
    GAP,
    FORM,
    PEOPLE,
    PRIORITY,
    REASON,
    PROVIDER,
    CURRICULUM,
    QUARTER,
    COST
}
