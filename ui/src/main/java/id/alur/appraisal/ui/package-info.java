/** Words and signs of appraisal (SKP) on pages. */
@NullMarked
package id.alur.appraisal.ui;

import org.jspecify.annotations.NullMarked;
