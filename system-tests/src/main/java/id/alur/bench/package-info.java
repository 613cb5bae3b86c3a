/** Benchmarks against the running whole: {@code ./alur bench}. */
@NullMarked
package id.alur.bench;

import org.jspecify.annotations.NullMarked;
