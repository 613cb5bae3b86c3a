/** Small things that every feature needs and none owns: domain errors, pages of rows, waiting for the database to speak. */
@NullMarked
package id.alur.shared;

import org.jspecify.annotations.NullMarked;
