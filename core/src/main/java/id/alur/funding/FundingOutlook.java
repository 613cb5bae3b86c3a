package id.alur.funding;

import id.alur.identity.UnitId;
import java.math.BigDecimal;

/** Whether there is likely to be money. */
public interface FundingOutlook {

    /**
     * Whether less is left of an agency's set ceilings of a year, after those who wait, than the share below which money counts as
     * short; also where nothing is set.
     */
    boolean isShort(UnitId opd, int year);

    /**
     * What an agency has left of its set lines of a year, whole rupiah; zeros where nothing is set. Part of what a feature lays before
     * those who decide: asked as the system, after the feature's own checks.
     */
    Left left(UnitId opd, int year);

    /**
     * @param ceiling of all set lines
     * @param left neither reserved nor spent
     * @param largest what the line with the most has left: no more can be had for one case
     * @param awaited what those on the waiting list ask for
     */
    record Left(BigDecimal ceiling, BigDecimal left, BigDecimal largest, BigDecimal awaited) {}
}
