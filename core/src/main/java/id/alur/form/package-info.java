/** Camunda Form JSON: reading it, checking a submission against it, and drafts. */
@NullMarked
package id.alur.form;

import org.jspecify.annotations.NullMarked;
