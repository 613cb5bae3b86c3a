package id.alur.task;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the inbox.
 *
 * @param text words (or their beginnings) that must all occur in case number, title, name of the subject or unit
 * @param offset rows to skip; at most {@link #MAX_OFFSET} are reachable, beyond that people search
 * @param limit rows to return, 1 to 200
 */
public record InboxQuery(
        List list,
        @Nullable String text,
        @Nullable String processId,
        @Nullable Urgency urgency,
        Sort sort,
        int offset,
        int limit) {

    public static final int MAX_OFFSET = 10_000;

    /** Which of the lists. */
    public enum List {
        /** Tasks I hold, and those that nobody but me can do. */
        MINE,
        /** Tasks that nobody holds, of my groups to which others belong too. */
        GROUP,
        /** Running cases about me or started by me that wait for somebody else. */
        WAITING,
        /** Tasks I completed. */
        DONE
    }

    /** How pressing the due date is. */
    public enum Urgency {
        OVERDUE,
        /** Due today or within the next three working days. */
        SOON,
        LATER,
        /** Without a due date. */
        UNDATED
    }

    /** Most pressing first, most important first, or longest waiting first. DONE is always latest first. */
    public enum Sort {
        DUE,
        PRIORITY,
        CREATED
    }

    public InboxQuery {
        if (offset < 0 || limit < 1 || limit > 200) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }

    /** The first rows of a list, most pressing first. */
    public static InboxQuery of(List list, int limit) {
        return new InboxQuery(list, null, null, null, Sort.DUE, 0, limit);
    }
}
