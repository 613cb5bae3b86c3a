package id.alur.document;

import id.alur.identity.CaseFileId;
import id.alur.identity.DocumentId;
import id.alur.identity.EmployeeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an attached file, without its content.
 *
 * @param caseId null while it belongs to a draft
 * @param mediaType as found in the content, never as the browser claimed
 * @param size in bytes
 * @param uploadedBy null when Alur made it itself, such as a letter
 */
public record StoredDocument(
        DocumentId id,
        @Nullable CaseFileId caseId,
        String name,
        String mediaType,
        long size,
        @Nullable EmployeeId uploadedBy,
        Instant uploadedAt) {}
