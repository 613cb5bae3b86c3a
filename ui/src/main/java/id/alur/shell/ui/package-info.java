/** The frame around every page: navigation, language, theme, errors, live update. */
@NullMarked
package id.alur.shell.ui;

import org.jspecify.annotations.NullMarked;
