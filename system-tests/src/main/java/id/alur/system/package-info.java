/** The running whole as tests and benchmarks use it. */
@NullMarked
package id.alur.system;

import org.jspecify.annotations.NullMarked;
