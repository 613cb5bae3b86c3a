package id.alur.training.plan;

import id.alur.identity.UnitId;

/**
 * A need in an agency's plan of a year.
 *
 * @param number within the plan, from 1; never given twice
 */
public record PlanNeed(PlanNeedId id, UnitId unitId, int year, int number, long version, NeedDraft data) {}
