/** The register of units, positions and employees (SIMPEG), its import and export, and the reporting line. */
@NullMarked
package id.alur.personnel;

import org.jspecify.annotations.NullMarked;
