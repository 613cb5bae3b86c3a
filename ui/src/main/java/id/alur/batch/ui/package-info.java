/** Long work, as the operator sees it. */
@NullMarked
package id.alur.batch.ui;

import org.jspecify.annotations.NullMarked;
