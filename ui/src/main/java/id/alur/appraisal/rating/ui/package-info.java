/** Self report and rating on pages, and how a predicate came about. */
@NullMarked
package id.alur.appraisal.rating.ui;

import org.jspecify.annotations.NullMarked;
