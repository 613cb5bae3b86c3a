/** What a new agency has to enter before Alur serves it, and what will not work without it (UC-123). */
@NullMarked
package id.alur.setup;

import org.jspecify.annotations.NullMarked;
