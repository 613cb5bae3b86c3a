/** An employee's year: where it stands and who may know of it. */
@NullMarked
package id.alur.appraisal.year;

import org.jspecify.annotations.NullMarked;
