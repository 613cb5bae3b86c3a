/** Evidence and feedback beside each line of a plan. */
@NullMarked
package id.alur.appraisal.evidence.ui;

import org.jspecify.annotations.NullMarked;
