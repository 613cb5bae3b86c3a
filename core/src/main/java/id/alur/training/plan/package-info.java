/** Planning the training of a year: who has had nothing, what the agencies need. */
@NullMarked
package id.alur.training.plan;

import org.jspecify.annotations.NullMarked;
