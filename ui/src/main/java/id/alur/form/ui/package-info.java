/** Shows forms: fields to fill in with drafts that save themselves, and what was sent. */
@NullMarked
package id.alur.form.ui;

import org.jspecify.annotations.NullMarked;
