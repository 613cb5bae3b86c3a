/** Rules of the house that the compiler does not hold; one class for each, with its reason. */
@NullMarked
package id.alur.architecture;

import org.jspecify.annotations.NullMarked;
