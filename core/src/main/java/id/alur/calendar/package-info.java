/** Working days, holiday tables and deadlines. */
@NullMarked
package id.alur.calendar;

import org.jspecify.annotations.NullMarked;
