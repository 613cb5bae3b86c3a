/** Writes the engine's records to PostgreSQL as they are. No business logic, so broker and application upgrade apart. */
@NullMarked
package id.alur.exporter;

import org.jspecify.annotations.NullMarked;
