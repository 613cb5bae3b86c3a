/** Appraisal of employees (SKP, PermenPANRB 6/2022): one person's year from the plan to the accepted rating. */
@NullMarked
package id.alur.appraisal;

import org.jspecify.annotations.NullMarked;
