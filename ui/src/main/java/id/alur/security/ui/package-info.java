/** Logging in and out, one's own password, and what the browser is allowed to do. */
@NullMarked
package id.alur.security.ui;

import org.jspecify.annotations.NullMarked;
