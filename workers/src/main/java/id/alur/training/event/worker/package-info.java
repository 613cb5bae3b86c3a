/** Job workers of group events. */
@NullMarked
package id.alur.training.event.worker;

import org.jspecify.annotations.NullMarked;
