/** Loads the demo city when the workers start. */
@NullMarked
package id.alur.demo.worker;

import org.jspecify.annotations.NullMarked;
