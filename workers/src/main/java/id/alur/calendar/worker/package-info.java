/** What the calendar does by itself: tells when a deadline of a case is over, grows with time, warns when a table is missing. */
@NullMarked
package id.alur.calendar.worker;

import org.jspecify.annotations.NullMarked;
