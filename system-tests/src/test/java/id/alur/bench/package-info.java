/** Benchmarks as small as they can be. */
@NullMarked
package id.alur.bench;

import org.jspecify.annotations.NullMarked;
