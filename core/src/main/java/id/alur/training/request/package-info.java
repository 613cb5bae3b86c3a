/** Training requests, from the draft to the decision and the money (UC-101). */
@NullMarked
package id.alur.training.request;

import org.jspecify.annotations.NullMarked;
