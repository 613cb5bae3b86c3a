/** Who decides on a training, by rule. */
@NullMarked
package id.alur.training.route;

import org.jspecify.annotations.NullMarked;
