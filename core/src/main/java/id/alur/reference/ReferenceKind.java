package id.alur.reference;

import id.alur.identity.Role;
import id.alur.sheet.CellRefused;
import java.util.List;
import java.util.Set;

/**
 * A kind of reference data, brought by the room that reads it. Its words are {@code reference.kind.<code>} and
 * {@code reference.kind.<code>.text} of that room's bundle. Methods are called within a transaction.
 */
public interface ReferenceKind {

    /** Short and stable, such as {@code pelatihan}: part of the page's address and name of its files. */
    String code();

    /** Who proposes changes, and who of the others lets them hold. */
    Set<Role> keepers();

    /** Whether rules decide by it: then a second person lets a change hold. */
    boolean decides();

    List<ReferenceColumn> columns();

    /** All rows as they are now, in the order in which people look for them; numbers count from 1. */
    List<ReferenceRow> rows();

    /**
     * Takes a row over: a new one, or what is new about the row with the same keys.
     *
     * @throws CellRefused when a cell says what it may not; then nothing of the row is taken
     */
    void take(ReferenceRow row);

    /** What the changes would mean for what is under way; empty where they mean nothing. */
    default List<ReferenceEffect> effects(List<ReferenceDifference> differences) {
        return List.of();
    }
}
