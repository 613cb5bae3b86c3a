package id.alur.casefile;

import id.alur.identity.CaseFileId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case in a list.
 *
 * @param decided what was decided although it goes on, in the words of an outcome
 * @param steps names of its open tasks
 * @param waitsAt elements of the model in which a case without an open task stands
 * @param due the soonest due date among them
 */
public record CaseRow(
        CaseFileId id,
        String number,
        String processId,
        String title,
        String subjectName,
        @Nullable String unitName,
        boolean open,
        @Nullable String outcome,
        @Nullable String decided,
        List<String> steps,
        @Nullable LocalDate due,
        boolean dueProvisional,
        List<String> waitsAt,
        Instant openedAt,
        @Nullable Instant closedAt) {}
