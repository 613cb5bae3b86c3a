package id.alur.funding;

/** How urgently money is wanted; the first in this order is served first. */
public enum FundingPriority {
    HIGH,
    MEDIUM,
    LOW
}
