/** Pages of reference data. */
@NullMarked
package id.alur.reference.ui;

import org.jspecify.annotations.NullMarked;
