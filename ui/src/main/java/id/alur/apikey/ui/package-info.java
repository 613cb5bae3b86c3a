/** Keys of other systems: the operator's page, and the gate before everything under {@code /api}. */
@NullMarked
package id.alur.apikey.ui;

import org.jspecify.annotations.NullMarked;
