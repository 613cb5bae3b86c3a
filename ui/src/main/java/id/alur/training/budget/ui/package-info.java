/** Pages about the money of trainings: lines, journal, waiting list. */
@NullMarked
package id.alur.training.budget.ui;

import org.jspecify.annotations.NullMarked;
