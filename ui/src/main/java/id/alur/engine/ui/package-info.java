/** The process diagram, and the page of the operator. */
@NullMarked
package id.alur.engine.ui;

import org.jspecify.annotations.NullMarked;
