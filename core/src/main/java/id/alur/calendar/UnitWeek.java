package id.alur.calendar;

import id.alur.identity.UnitId;

/** How many days a week a unit works. */
public record UnitWeek(UnitId unit, String code, String name, Week week) {}
