package id.alur.personnel;

import id.alur.identity.PositionId;
import id.alur.identity.UnitId;

/** A post of a unit. */
public record Position(PositionId id, String code, String title, UnitId unitId, String unitName, boolean head) {}
