/** Who decides next on a case and why, whom nobody asks, and who may not: one set of rules for every chain of officials. */
@NullMarked
package id.alur.approval;

import org.jspecify.annotations.NullMarked;
