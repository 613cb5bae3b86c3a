/** The course catalogue and the request for a training. */
@NullMarked
package id.alur.training.ui;

import org.jspecify.annotations.NullMarked;
