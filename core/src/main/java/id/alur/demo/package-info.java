/** Kota Contoh: a generated city for evaluation and tests. Never active in production. */
@NullMarked
package id.alur.demo;

import org.jspecify.annotations.NullMarked;
