/** What people may start: the catalogue of services, and the page of a process that brings only its model. */
@NullMarked
package id.alur.start.ui;

import org.jspecify.annotations.NullMarked;
