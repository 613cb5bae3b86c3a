/** Group events: one course for many, proposed by agencies, admitted up to the quota, replaced from a reserve (UC-115). */
@NullMarked
package id.alur.training.event;

import org.jspecify.annotations.NullMarked;
