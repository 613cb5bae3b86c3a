/** The page of what came of trainings. */
@NullMarked
package id.alur.training.evaluation.ui;

import org.jspecify.annotations.NullMarked;
