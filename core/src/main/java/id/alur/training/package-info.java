/** What all parts of training (pengembangan kompetensi) share: ids, states, ratings. */
@NullMarked
package id.alur.training;

import org.jspecify.annotations.NullMarked;
