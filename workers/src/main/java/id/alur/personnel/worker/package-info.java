/** Imports of the register, carried out in the background. */
@NullMarked
package id.alur.personnel.worker;

import org.jspecify.annotations.NullMarked;
