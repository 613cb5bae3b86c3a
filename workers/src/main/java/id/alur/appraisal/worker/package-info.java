/** Job workers of the appraisal. */
@NullMarked
package id.alur.appraisal.worker;

import org.jspecify.annotations.NullMarked;
