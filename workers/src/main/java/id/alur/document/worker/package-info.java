/** Clears away files that nobody sent. */
@NullMarked
package id.alur.document.worker;

import org.jspecify.annotations.NullMarked;
