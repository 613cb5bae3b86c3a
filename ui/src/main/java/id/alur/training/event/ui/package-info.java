/** Pages of group events. */
@NullMarked
package id.alur.training.event.ui;

import org.jspecify.annotations.NullMarked;
