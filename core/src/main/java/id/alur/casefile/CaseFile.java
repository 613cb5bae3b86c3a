package id.alur.casefile;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file behind a process instance.
 *
 * @param subject whom it is about
 * @param starter an employee or somebody from outside; null when the system opened it by itself
 * @param parent the case that it belongs to, such as the city's plan of an agency's plan
 * @param outcome how it ended ({@code casefile.outcome.<outcome>} in the message bundle, or {@link #MODEL_WORDS} and the words
 *     themselves, which are the name of an end event), null while open
 * @param decided what was decided on it although it goes on, such as an approval; in the words of an outcome
 */
public record CaseFile(
        CaseFileId id,
        String number,
        String processId,
        String title,
        CaseParty subject,
        @Nullable CaseParty starter,
        @Nullable UnitId owningUnit,
        @Nullable CaseFileId parent,
        boolean open,
        @Nullable String outcome,
        @Nullable String decided,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /** Begins an outcome whose words stand in the model of the process. */
    public static final String MODEL_WORDS = "model:";

    /**
     * Whom the case is about, for a feature whose cases are about employees.
     *
     * @throws IllegalStateException when it is about a unit or somebody from outside
     */
    public EmployeeId employee() {
        if (subject instanceof CaseParty.OfEmployee(EmployeeId employee)) {
            return employee;
        }
        throw new IllegalStateException("Case " + id + " is not about an employee");
    }

    /** Who started it, when that was an employee. */
    public Optional<EmployeeId> startedBy() {
        return starter instanceof CaseParty.OfEmployee(EmployeeId employee) ? Optional.of(employee) : Optional.empty();
    }
}
