/** Files that people attach to a case. */
@NullMarked
package id.alur.document;

import org.jspecify.annotations.NullMarked;
