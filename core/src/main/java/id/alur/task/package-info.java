/** The inbox and the work on a task: claim, release, hand over, complete. */
@NullMarked
package id.alur.task;

import org.jspecify.annotations.NullMarked;
