/** The money of trainings: DPA lines, what is reserved and spent of them, and who waits for what is freed. */
@NullMarked
package id.alur.budget;

import org.jspecify.annotations.NullMarked;
