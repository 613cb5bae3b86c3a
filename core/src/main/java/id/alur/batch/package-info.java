/**
 * Long work in the background: how far it is, stopping it, going on after a crash where it stood, what it has to say, and putting it
 * aside for the operator when it breaks again and again.
 */
@NullMarked
package id.alur.batch;

import org.jspecify.annotations.NullMarked;
