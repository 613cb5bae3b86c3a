/** The whole, running: what must hold when parts of it fail, and journeys of people through it. */
@NullMarked
package id.alur.system;

import org.jspecify.annotations.NullMarked;
