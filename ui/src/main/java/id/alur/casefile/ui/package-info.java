/** The page of a case and the list of cases. */
@NullMarked
package id.alur.casefile.ui;

import org.jspecify.annotations.NullMarked;
