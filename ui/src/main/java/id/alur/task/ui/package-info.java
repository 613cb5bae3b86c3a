/** The inbox and the page of a task. */
@NullMarked
package id.alur.task.ui;

import org.jspecify.annotations.NullMarked;
