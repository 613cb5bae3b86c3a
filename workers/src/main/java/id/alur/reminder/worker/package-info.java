/** When people are told of their tasks. */
@NullMarked
package id.alur.reminder.worker;

import org.jspecify.annotations.NullMarked;
