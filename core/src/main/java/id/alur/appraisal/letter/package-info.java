/** The papers of an appraisal: the agreed plan and the evaluation of the year. */
@NullMarked
package id.alur.appraisal.letter;

import org.jspecify.annotations.NullMarked;
