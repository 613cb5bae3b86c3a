/** The whole system on one machine: database, engine and applications as child processes. */
@NullMarked
package id.alur.local;

import org.jspecify.annotations.NullMarked;
