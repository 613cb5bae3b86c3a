/** What came of a training: who is asked what and when, the answers, and the results by course and provider. */
@NullMarked
package id.alur.training.evaluation;

import org.jspecify.annotations.NullMarked;
