/** The working calendar: holidays, their tables, deadlines that wait for one. */
@NullMarked
package id.alur.calendar.ui;

import org.jspecify.annotations.NullMarked;
