/** Who is told of a task: when it arrives, when its time runs out, and, when it is late, the office above. */
@NullMarked
package id.alur.reminder;

import org.jspecify.annotations.NullMarked;
