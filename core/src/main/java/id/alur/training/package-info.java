/** Training requests and the course catalogue (pengembangan kompetensi). */
@NullMarked
package id.alur.training;

import org.jspecify.annotations.NullMarked;
