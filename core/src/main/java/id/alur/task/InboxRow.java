package id.alur.task;

import id.alur.calendar.TimeLeft;
import id.alur.identity.CaseFileId;
import id.alur.identity.TaskKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the inbox.
 *
 * @param key null only in WAITING, for a case that nobody has a task of at the moment
 * @param timeLeft null without a due date and for what is done
 * @param priority 0 to 100, 50 is usual
 * @param holderName display name of whoever holds the task
 * @param pendingAction CLAIM, RELEASE, HAND_OVER or COMPLETE: a click the engine has not confirmed yet
 * @param createdAt when the task (in WAITING without a task: the case) came into being
 * @param endedAt when the task was completed, as far as the engine has confirmed it
 * @param decision what was decided, in the words of the form; only in DONE, null where nothing was to be decided or it is not kept with
 *     the case
 * @param decided what was decided on the case although it goes on, as an outcome of its feature
 * @param waitsAt elements of the model in which a case without a task stands; only in WAITING
 */
public record InboxRow(
        @Nullable TaskKey key,
        @Nullable String taskName,
        String processId,
        @Nullable CaseFileId caseId,
        @Nullable String caseNumber,
        @Nullable String caseTitle,
        @Nullable String subjectName,
        @Nullable String unitName,
        @Nullable LocalDate due,
        boolean dueProvisional,
        @Nullable TimeLeft timeLeft,
        int priority,
        @Nullable String holderName,
        @Nullable String pendingAction,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable String decision,
        @Nullable String decided,
        List<String> waitsAt) {

    InboxRow withDecision(@Nullable String words) {
        return new InboxRow(
                key,
                taskName,
                processId,
                caseId,
                caseNumber,
                caseTitle,
                subjectName,
                unitName,
                due,
                dueProvisional,
                timeLeft,
                priority,
                holderName,
                pendingAction,
                createdAt,
                endedAt,
                words,
                decided,
                waitsAt);
    }
}
