/** What people are told, in the app and by mail. */
@NullMarked
package id.alur.notification;

import org.jspecify.annotations.NullMarked;
