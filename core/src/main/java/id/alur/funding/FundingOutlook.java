package id.alur.funding;

import id.alur.identity.UnitId;

/** Whether there is likely to be money. */
public interface FundingOutlook {

    /**
     * Whether less is left of an agency's set ceilings of a year, after those who wait, than the share below which money counts as
     * short; also where nothing is set.
     */
    boolean isShort(UnitId opd, int year);
}
