package id.alur.training.plan;

import id.alur.identity.EmployeeId;

/**
 * Somebody who has finished no training in a year.
 *
 * @param coming whether an approved one is still to come
 */
public record LeftOut(EmployeeId id, String displayName, String positionTitle, String unitName, boolean coming) {}
