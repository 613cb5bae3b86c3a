/** Pages about the money of trainings: lines, journal, waiting list. */
@NullMarked
package id.alur.budget.ui;

import org.jspecify.annotations.NullMarked;
