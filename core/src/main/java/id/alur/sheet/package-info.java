/** Tables that come in and go out as CSV or XLSX, and what became of their rows. */
@NullMarked
package id.alur.sheet;

import org.jspecify.annotations.NullMarked;
