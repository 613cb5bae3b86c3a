package id.alur.task;

/**
 * The numbers beside the lists.
 *
 * @param mine open tasks I hold, and those that nobody but me can do
 * @param overdue of them: past their due date
 * @param group open tasks that nobody holds, of my groups to which others belong too
 * @param waiting running cases of mine that wait for somebody else
 */
public record InboxCounts(long mine, long overdue, long group, long waiting) {}
