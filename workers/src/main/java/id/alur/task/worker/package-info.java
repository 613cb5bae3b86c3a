/** What happens to tasks without anybody clicking. */
@NullMarked
package id.alur.task.worker;

import org.jspecify.annotations.NullMarked;
