package id.alur.form;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody has typed and not yet sent, valid or not.
 *
 * @param version counts the savings, so that a page can tell whether another one has saved in between
 */
public record Draft(DraftKey key, Map<String, Object> data, Instant savedAt, long version) {}
