/** The way out to the engine (outbox) and what is known of its running instances. */
@NullMarked
package id.alur.engine;

import org.jspecify.annotations.NullMarked;
