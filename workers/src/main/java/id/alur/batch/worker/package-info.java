/** Long work, carried out in the background. */
@NullMarked
package id.alur.batch.worker;

import org.jspecify.annotations.NullMarked;
