/** Background work of letters. */
@NullMarked
package id.alur.letter.worker;

import org.jspecify.annotations.NullMarked;
