package id.alur.form;

import java.time.Instant;

/**
 * The answer to saving a draft.
 *
 * @param overwroteOther the stored draft was not the one this page last saw: it is open in two places, and the last to save wins
 */
public record SavedDraft(Instant savedAt, long version, boolean overwroteOther) {}
