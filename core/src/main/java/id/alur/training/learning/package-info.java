/** What people have learned: the ledger of lesson hours (JP), gaps of competence, and the rules about who may and should learn. */
@NullMarked
package id.alur.training.learning;

import org.jspecify.annotations.NullMarked;
