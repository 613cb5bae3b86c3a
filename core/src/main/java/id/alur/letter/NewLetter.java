package id.alur.letter;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a feature says about a letter it issues.
 *
 * @param kind code of a {@link LetterKind}
 * @param issuingUnit whose head of letters and row of numbers it gets; of its agency where it belongs to one
 * @param subject whom the letter is about; null for one that is about no single person
 * @param signatory who signs; name, post, rank and NIP are those of the register
 * @param attachment printed behind the letter; null for none
 */
public record NewLetter(
        CaseFileId caseId,
        String kind,
        UnitId issuingUnit,
        @Nullable EmployeeId subject,
        EmployeeId signatory,
        LetterData data,
        @Nullable LetterAttachment attachment) {

    /** Without an attachment. */
    public NewLetter(
            CaseFileId caseId,
            String kind,
            UnitId issuingUnit,
            @Nullable EmployeeId subject,
            EmployeeId signatory,
            LetterData data) {
        this(caseId, kind, issuingUnit, subject, signatory, data, null);
    }
}
