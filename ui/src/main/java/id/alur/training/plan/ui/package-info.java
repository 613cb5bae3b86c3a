/** Pages about planning the training of a year. */
@NullMarked
package id.alur.training.plan.ui;

import org.jspecify.annotations.NullMarked;
