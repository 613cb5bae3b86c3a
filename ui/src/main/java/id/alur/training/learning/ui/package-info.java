/** Pages about learning: where I stand, my team, anybody for BKPSDM, imports and keys of learning platforms. */
@NullMarked
package id.alur.training.learning.ui;

import org.jspecify.annotations.NullMarked;
