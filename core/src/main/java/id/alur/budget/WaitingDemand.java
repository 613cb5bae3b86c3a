package id.alur.budget;

import id.alur.identity.UnitId;
import java.math.BigDecimal;

/** How many cases of an agency wait for money of a year, and for how much. */
public record WaitingDemand(UnitId unitId, String unitName, int cases, BigDecimal amount) {}
