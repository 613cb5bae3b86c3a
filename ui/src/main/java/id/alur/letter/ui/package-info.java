/** Pages of letters: templates, heads, the letters of a case, and the public check. */
@NullMarked
package id.alur.letter.ui;

import org.jspecify.annotations.NullMarked;
