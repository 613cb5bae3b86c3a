/** The plan of a year on pages: to write, to discuss line by line, to read and to compare. */
@NullMarked
package id.alur.appraisal.plan.ui;

import org.jspecify.annotations.NullMarked;
