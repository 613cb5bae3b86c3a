/** Reports and ratings of periods and of the year, and how the result is received. */
@NullMarked
package id.alur.appraisal.rating;

import org.jspecify.annotations.NullMarked;
