/** Pages of the register: looking people up, editing one, importing and exporting. */
@NullMarked
package id.alur.personnel.ui;

import org.jspecify.annotations.NullMarked;
