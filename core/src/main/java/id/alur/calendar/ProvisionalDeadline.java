package id.alur.calendar;

import id.alur.identity.CaseFileId;
import id.alur.identity.TaskKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An open task whose due date may still move, because the holiday table of a year it crosses is missing. */
public record ProvisionalDeadline(
        TaskKey task,
        String taskName,
        @Nullable CaseFileId caseId,
        @Nullable String caseNumber,
        LocalDate due) {}
