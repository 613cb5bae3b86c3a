/** Study assignments on pages: what a study means before it is asked for, beside a task, and the list of BKPSDM. */
@NullMarked
package id.alur.training.study.ui;

import org.jspecify.annotations.NullMarked;
