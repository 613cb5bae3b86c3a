package id.alur.training.learning;

import id.alur.personnel.UnitId;

/** Answered by whoever keeps the budget, if anybody does: whether the money of an agency for training runs short in a year. */
public interface BudgetOutlook {

    boolean isShort(UnitId opd, int year);
}
