/** Reference data: what rules read and an agency keeps itself, with versions, a source, a trial and a second person (UC-122). */
@NullMarked
package id.alur.reference;

import org.jspecify.annotations.NullMarked;
