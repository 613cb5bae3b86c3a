/** Keys by which other systems send data to Alur. */
@NullMarked
package id.alur.apikey;

import org.jspecify.annotations.NullMarked;
