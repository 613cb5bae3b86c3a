/** The file behind every process instance: its state, timeline, comments, and who may read it. */
@NullMarked
package id.alur.casefile;

import org.jspecify.annotations.NullMarked;
