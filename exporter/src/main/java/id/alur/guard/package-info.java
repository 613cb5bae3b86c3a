/** Runs inside the engine, like the exporter: asks whoever commands it for a password. Zeebe 8.5 and 8.6 ask nobody by themselves. */
@NullMarked
package id.alur.guard;

import org.jspecify.annotations.NullMarked;
