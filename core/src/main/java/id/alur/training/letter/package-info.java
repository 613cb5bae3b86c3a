/** The letters of a training: surat tugas and acknowledgement of lesson hours. */
@NullMarked
package id.alur.training.letter;

import org.jspecify.annotations.NullMarked;
