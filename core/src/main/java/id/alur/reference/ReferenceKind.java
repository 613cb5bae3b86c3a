package id.alur.reference;

import java.util.List;

/**
 * A kind of reference data, brought by the room that reads it. Its words are {@code reference.kind.<code>} and
 * {@code reference.kind.<code>.text} of that room's bundle; of its columns {@code reference.column.<code>.<column>}. Methods are called
 * within a transaction.
 */
public interface ReferenceKind {

    ReferenceProfile profile();

    /** All rows as they are now, in the order in which people look for them; numbers count from 1. */
    List<ReferenceRow> rows();

    /**
     * Takes a row over: a new one, or what is new about the row with the same keys. Its cells are of their columns' types, its first
     * key is known where the kind is closed, and it writes no version anew that held already.
     *
     * @throws CellRefused when a cell says what it may not; then nothing of the row is taken
     */
    void take(ReferenceRow row);

    /** What the changes would mean for what is under way, asked when the rows are taken; empty where they mean nothing. */
    default List<ReferenceEffect> effects(List<ReferenceDifference> differences) {
        return List.of();
    }

    /** Lets what stands on the rows follow them, once they hold. */
    default void hold(List<ReferenceDifference> differences) {}

    default String code() {
        return profile().code();
    }

    default List<ReferenceColumn> columns() {
        return profile().columns();
    }
}
