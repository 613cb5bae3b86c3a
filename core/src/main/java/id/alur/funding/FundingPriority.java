package id.alur.funding;

/** How urgently a training closes a gap; the first in this order is served first. */
public enum FundingPriority {
    HIGH,
    MEDIUM,
    LOW
}
