/** Which models, decision tables and forms hold now, whatever place they come from. */
@NullMarked
package id.alur.model;

import org.jspecify.annotations.NullMarked;
