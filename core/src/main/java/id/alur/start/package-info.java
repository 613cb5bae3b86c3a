/** One way to start a process: what people may start, the check of a form, the case file, the message to the engine. */
@NullMarked
package id.alur.start;

import org.jspecify.annotations.NullMarked;
