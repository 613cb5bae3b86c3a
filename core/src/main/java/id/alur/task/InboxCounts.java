package id.alur.task;

/**
 * The numbers beside the lists.
 *
 * @param mine open tasks I hold
 * @param overdue of them: past their due date
 * @param group open tasks of my groups that nobody holds
 * @param waiting running cases of mine that wait for somebody else
 */
public record InboxCounts(long mine, long overdue, long group, long waiting) {}
