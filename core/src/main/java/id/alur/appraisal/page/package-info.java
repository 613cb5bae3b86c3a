/** What people read of appraisals: their own, their team's, the city's. */
@NullMarked
package id.alur.appraisal.page;

import org.jspecify.annotations.NullMarked;
