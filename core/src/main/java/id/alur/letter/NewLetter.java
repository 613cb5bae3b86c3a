package id.alur.letter;

import id.alur.casefile.CaseFileId;
import id.alur.personnel.EmployeeId;
import id.alur.personnel.UnitId;

/**
 * What a feature says about a letter it issues.
 *
 * @param kind code of a {@link LetterKind}
 * @param issuingUnit whose head of letters and row of numbers it gets; of its agency where it belongs to one
 * @param subject whom the letter is about
 * @param signatory who signs; name, post, rank and NIP are those of the register
 */
public record NewLetter(
        CaseFileId caseId,
        String kind,
        UnitId issuingUnit,
        EmployeeId subject,
        EmployeeId signatory,
        LetterData data) {}
