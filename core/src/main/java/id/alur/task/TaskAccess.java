package id.alur.task;

import id.alur.identity.EmployeeId;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;

/**
 * Who may do what with a task. Pure functions of the task, the person and the groups the person belongs to now; each answers with
 * the key of the message that says why not, or nothing.
 *
 * <p>Own-case rule: in a case about themselves, or in which they are barred for another reason, people do only what the model gives to them by name (as applicants); they neither
 * take nor complete what the case asks of officials, whatever offices they hold (UU 30/2014 Ps 42-43, conflict of interest).
 */
final class TaskAccess {

    static final String NOT_FOUND = "error.task.not-found";
    static final String COMPLETED = "error.task.completed";
    static final String OWN_CASE = "error.task.own-case";
    static final String ALREADY_CLAIMED = "error.task.already-claimed";
    static final String NOT_HOLDER = "error.task.not-holder";
    static final String NOT_SHARED = "error.task.not-shared";
    static final String NO_LONGER_YOURS = "error.task.no-longer-yours";
    static final String NOT_A_CANDIDATE = "error.task.not-a-candidate";

    private TaskAccess() {}

    /** Holder, whoever completed it, and everybody in its groups; an operator sees every task. */
    static boolean maySee(OpenTask task, EmployeeId person, Collection<String> groups, boolean operator) {
        return operator || task.heldBy(person) || person.equals(task.completedBy()) || isCandidate(task, groups);
    }

    /** @param holderEntitled whether whoever holds it still belongs to its groups; if not, the next one may take it */
    static Optional<String> claim(OpenTask task, EmployeeId person, Collection<String> groups, boolean holderEntitled) {
        if (!task.open()) {
            return Optional.of(COMPLETED);
        }
        if (task.heldBy(person)) {
            return Optional.empty();
        }
        if (!isCandidate(task, groups)) {
            return Optional.of(NOT_FOUND);
        }
        if (task.bars(person)) {
            return Optional.of(OWN_CASE);
        }
        return task.holder() != null && holderEntitled ? Optional.of(ALREADY_CLAIMED) : Optional.empty();
    }

    static Optional<String> release(OpenTask task, EmployeeId person) {
        if (!task.open()) {
            return Optional.of(COMPLETED);
        }
        if (!task.heldBy(person)) {
            return Optional.of(NOT_HOLDER);
        }
        return task.groups().isEmpty() ? Optional.of(NOT_SHARED) : Optional.empty();
    }

    /** By the holder or an operator, to somebody who could have claimed it. */
    static Optional<String> handOver(
            OpenTask task, EmployeeId person, boolean operator, EmployeeId to, Collection<String> groupsOfTo) {
        if (!task.open()) {
            return Optional.of(COMPLETED);
        }
        if (!operator && !task.heldBy(person)) {
            return Optional.of(NOT_HOLDER);
        }
        if (task.groups().isEmpty()) {
            return Optional.of(NOT_SHARED);
        }
        return task.bars(to) || !isCandidate(task, groupsOfTo) ? Optional.of(NOT_A_CANDIDATE) : Optional.empty();
    }

    /** By the holder, or by a candidate as long as nobody holds it. */
    static Optional<String> complete(OpenTask task, EmployeeId person, Collection<String> groups) {
        if (!task.open()) {
            return Optional.of(COMPLETED);
        }
        boolean candidate = isCandidate(task, groups);
        if (isOwnCase(task, person)) {
            return Optional.of(OWN_CASE);
        }
        if (task.heldBy(person)) {
            return candidate || task.groups().isEmpty() ? Optional.empty() : Optional.of(NO_LONGER_YOURS);
        }
        if (task.holder() != null) {
            return Optional.of(ALREADY_CLAIMED);
        }
        return candidate ? Optional.empty() : Optional.of(NOT_FOUND);
    }

    static boolean isCandidate(OpenTask task, Collection<String> groups) {
        return !Collections.disjoint(task.groups(), groups);
    }

    static boolean isOwnCase(OpenTask task, EmployeeId person) {
        return task.bars(person) && !givenByModel(task, person);
    }

    private static boolean givenByModel(OpenTask task, EmployeeId person) {
        return task.groups().isEmpty() && person.toString().equals(task.assignee());
    }
}
