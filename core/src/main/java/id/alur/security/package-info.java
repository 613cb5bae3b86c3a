/** Who somebody is, which roles they hold, and which candidate groups that makes them part of. */
@NullMarked
package id.alur.security;

import org.jspecify.annotations.NullMarked;
