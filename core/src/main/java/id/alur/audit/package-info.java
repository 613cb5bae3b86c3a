/** Who did what, when: append only. */
@NullMarked
package id.alur.audit;

import org.jspecify.annotations.NullMarked;
