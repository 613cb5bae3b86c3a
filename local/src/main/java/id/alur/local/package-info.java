/**
 * The whole system on one machine: database, engine and applications as child processes.
 *
 * <p>Depends on nothing of ours when compiled, so that the tests of every other module can start a database and an
 * engine with it: decision 0004.
 */
@NullMarked
package id.alur.local;

import org.jspecify.annotations.NullMarked;
