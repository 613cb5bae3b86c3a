/** Who and what everything else refers to: ids of people, units, cases, tasks and documents, the current user, roles and candidate groups. */
@NullMarked
package id.alur.identity;

import org.jspecify.annotations.NullMarked;
