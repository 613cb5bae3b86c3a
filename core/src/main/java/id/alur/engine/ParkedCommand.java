package id.alur.engine;

import id.alur.engine.OutboxCommand.Kind;
import id.alur.identity.CaseFileId;
import id.alur.identity.TaskKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command that the engine will never accept as it is; an operator decides what becomes of it. */
public record ParkedCommand(
        UUID id,
        Kind kind,
        @Nullable CaseFileId caseId,
        @Nullable TaskKey taskKey,
        String reason,
        Instant createdAt,
        Instant parkedAt) {}
