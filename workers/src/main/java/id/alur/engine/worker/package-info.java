/** Between our database and the engine: commands out (outbox), models out (deployment), records in (projector). */
@NullMarked
package id.alur.engine.worker;

import org.jspecify.annotations.NullMarked;
