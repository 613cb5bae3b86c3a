/** How an approved training ends: certificate and report, reminders, BKPSDM's word, lesson hours and money; or nobody came. */
@NullMarked
package id.alur.training.finish;

import org.jspecify.annotations.NullMarked;
