/** The local database and engine survive what they are made for. */
@NullMarked
package id.alur.local;

import org.jspecify.annotations.NullMarked;
