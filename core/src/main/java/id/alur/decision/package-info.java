/** Rules that are not Java: DMN tables and FEEL expressions, evaluated in process behind an allow-list. */
@NullMarked
package id.alur.decision;

import org.jspecify.annotations.NullMarked;
