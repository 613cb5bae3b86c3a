package id.alur.reference;

/**
 * A kind of reference data in the list of all.
 *
 * @param rows how many there are
 * @param proposed changes that wait for a second person
 */
public record ReferenceSummary(String code, int rows, int proposed) {}
