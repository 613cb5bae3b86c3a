package id.alur.casefile;

import id.alur.identity.CaseFileId;
import org.jspecify.annotations.Nullable;

/**
 * A case that belongs to another, as a link.
 *
 * @param outcome null while open
 * @param decided what was decided although it goes on, in the words of an outcome
 */
public record RelatedCase(
        CaseFileId id,
        String number,
        String title,
        boolean open,
        @Nullable String outcome,
        @Nullable String decided) {}
