/** Sends mails in the background. */
@NullMarked
package id.alur.notification.worker;

import org.jspecify.annotations.NullMarked;
