/** What an employee can start: the services, the course catalogue, the request for a training. */
@NullMarked
package id.alur.training.ui;

import org.jspecify.annotations.NullMarked;
