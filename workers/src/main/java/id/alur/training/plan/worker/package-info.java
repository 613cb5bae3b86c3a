/** Job worker of the yearly training plan. */
@NullMarked
package id.alur.training.plan.worker;

import org.jspecify.annotations.NullMarked;
