/** What is added all year: evidence by the employee, feedback by the superior. */
@NullMarked
package id.alur.appraisal.evidence;

import org.jspecify.annotations.NullMarked;
