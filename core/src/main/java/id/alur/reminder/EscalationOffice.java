package id.alur.reminder;

import java.time.LocalDate;

/**
 * Which office hears of a late task of a role where the rule of reminders finds nobody.
 *
 * @param role code of the role whose task is late; empty for all that have no row of their own
 * @param escalateTo candidate group; {@code {unit}} stands for the code of the role's unit, or else of the subject's agency
 * @param source legal ground, or the agency's own decision
 */
record EscalationOffice(String role, LocalDate validFrom, String escalateTo, String source) {}
