package id.alur.personnel;

import id.alur.identity.EmployeeId;
import id.alur.identity.PositionId;
import org.jspecify.annotations.Nullable;

/**
 * What an officer edits of one person.
 *
 * @param superiorId null for the mayor alone
 * @param version of the person as it was read
 */
public record EmployeeDraft(PositionId positionId, @Nullable EmployeeId superiorId, boolean active, long version) {

    public static EmployeeDraft of(Person person) {
        return new EmployeeDraft(person.positionId(), person.superiorId(), person.active(), person.version());
    }
}
