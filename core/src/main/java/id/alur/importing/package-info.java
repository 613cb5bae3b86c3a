/** Imports that run in the background, with progress, cancel and a report row by row. */
@NullMarked
package id.alur.importing;

import org.jspecify.annotations.NullMarked;
