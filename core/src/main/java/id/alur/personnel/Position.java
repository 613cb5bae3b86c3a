package id.alur.personnel;

/** A post of a unit. */
public record Position(PositionId id, String code, String title, UnitId unitId, String unitName, boolean head) {}
