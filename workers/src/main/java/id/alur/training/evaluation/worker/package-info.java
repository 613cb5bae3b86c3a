/** Job workers of the evaluation of trainings. */
@NullMarked
package id.alur.training.evaluation.worker;

import org.jspecify.annotations.NullMarked;
