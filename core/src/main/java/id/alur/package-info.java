/** What all applications of Alur share: which packages they scan and which settings they read. */
@NullMarked
package id.alur;

import org.jspecify.annotations.NullMarked;
