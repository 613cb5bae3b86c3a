/** What the tests of all modules share: a fresh database, a clock that stands still, people, and acting as one of them. */
@NullMarked
package id.alur.testing;

import org.jspecify.annotations.NullMarked;
