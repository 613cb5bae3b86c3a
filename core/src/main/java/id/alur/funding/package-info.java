/** What features ask of whoever keeps the money: to reserve, release and spend it, and to propose where it comes from. */
@NullMarked
package id.alur.funding;

import org.jspecify.annotations.NullMarked;
