/** The checklist of a new agency. */
@NullMarked
package id.alur.setup.ui;

import org.jspecify.annotations.NullMarked;
