package id.alur.casefile;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The file behind a process instance.
 *
 * @param outcome how it ended ({@code casefile.outcome.<outcome>} in the message bundle), null while open
 */
public record CaseFile(
        CaseFileId id,
        String number,
        String processId,
        String title,
        EmployeeId subject,
        EmployeeId starter,
        @Nullable UnitId owningUnit,
        boolean open,
        @Nullable String outcome,
        Instant openedAt,
        @Nullable Instant closedAt) {}
