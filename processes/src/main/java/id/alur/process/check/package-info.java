/** The house's rules for models, decision tables and forms, as findings that point at an element; no engine and no database is asked. */
@NullMarked
package id.alur.process.check;

import org.jspecify.annotations.NullMarked;
