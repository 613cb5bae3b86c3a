/** Uploading files and giving them back. */
@NullMarked
package id.alur.document.ui;

import org.jspecify.annotations.NullMarked;
