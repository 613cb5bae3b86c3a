/** The pages of appraisal: one's own year, the team, the city. */
@NullMarked
package id.alur.appraisal.page.ui;

import org.jspecify.annotations.NullMarked;
