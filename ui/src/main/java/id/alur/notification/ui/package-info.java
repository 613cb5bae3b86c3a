/** Notices: the bell in the header and the page behind it. */
@NullMarked
package id.alur.notification.ui;

import org.jspecify.annotations.NullMarked;
