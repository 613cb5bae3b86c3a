/** Job workers of the training request. */
@NullMarked
package id.alur.training.worker;

import org.jspecify.annotations.NullMarked;
