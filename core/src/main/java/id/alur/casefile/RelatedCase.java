package id.alur.casefile;

import id.alur.identity.CaseFileId;
import org.jspecify.annotations.Nullable;

/**
 * A case that belongs to another, as a link.
 *
 * @param outcome null while open
 */
public record RelatedCase(
        CaseFileId id,
        String number,
        String title,
        boolean open,
        @Nullable String outcome) {}
