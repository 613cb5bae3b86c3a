package id.alur.funding;

/** Why a case does not need its money any more. */
public enum ReleaseReason {
    REJECTED,
    CANCELLED,
    NO_SHOW,
    WITHDRAWN
}
