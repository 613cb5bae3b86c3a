/** A city of an earlier version comes up with this one. */
@NullMarked
package id.alur.upgrade;

import org.jspecify.annotations.NullMarked;
