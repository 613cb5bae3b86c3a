/** The course catalogue. */
@NullMarked
package id.alur.training.course;

import org.jspecify.annotations.NullMarked;
