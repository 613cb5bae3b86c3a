/** Clears away drafts of tasks that have ended. */
@NullMarked
package id.alur.form.worker;

import org.jspecify.annotations.NullMarked;
