package id.alur.letter;

import id.alur.identity.CaseFileId;
import id.alur.identity.DocumentId;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was issued.
 *
 * @param number as printed
 * @param subjectInitials all that strangers learn of the person; empty when it is about no single person
 * @param documentId the PDF, a document of the case
 * @param sha256 of the PDF, in hexadecimal
 * @param token last part of the address where everybody can check the letter
 * @param withdrawnAt null while it is valid
 */
public record Letter(
        LetterId id,
        CaseFileId caseId,
        String kind,
        UnitId unitId,
        int year,
        long serial,
        String number,
        LocalDate dated,
        TemplateId templateId,
        EmployeeId signatoryId,
        String subjectInitials,
        DocumentId documentId,
        String sha256,
        String token,
        Instant issuedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason) {

    public boolean valid() {
        return withdrawnAt == null;
    }

    @Override
    public String toString() {
        return "Letter[" + number + "]";
    }
}
