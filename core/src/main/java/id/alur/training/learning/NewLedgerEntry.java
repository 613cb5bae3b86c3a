package id.alur.training.learning;

import id.alur.identity.CaseFileId;
import id.alur.identity.DocumentId;
import id.alur.identity.EmployeeId;
import id.alur.training.course.CourseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finished training that shall count.
 *
 * @param source where it comes from: {@link #CASE}, or the name of a learning platform (up to 64 characters)
 * @param externalId how it is called there (up to 200 characters); source and external id together are posted once
 * @param formCode such as {@code KLS-TEK}; how many JP it counts the conversion table of the last day says
 * @param programmeJp JP of the curriculum or certificate, 1 to 2000; needed by forms that count as their programme says
 * @param sessions of coaching or mentoring, 1 to 200; ignored by other forms
 * @param certificate the certificate, where it is a document of a case
 */
public record NewLedgerEntry(
        EmployeeId employee,
        String source,
        String externalId,
        String formCode,
        String title,
        String provider,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable Integer programmeJp,
        int sessions,
        @Nullable String certificateNumber,
        @Nullable DocumentId certificate,
        @Nullable CourseId course,
        @Nullable CaseFileId caseId) {

    /** Source of what Alur's own process finished; the external id is the case. */
    public static final String CASE = "case";

    public NewLedgerEntry {
        if (source.isBlank() || externalId.isBlank() || title.isBlank() || provider.isBlank()) {
            throw new IllegalArgumentException("An entry has a source, an external id, a title and a provider");
        }
        if (startsOn.isAfter(endsOn)
                || sessions < 1
                || sessions > 200
                || (programmeJp != null && (programmeJp < 1 || programmeJp > 2000))) {
            throw new IllegalArgumentException("Dates, sessions or lesson hours out of range: " + externalId);
        }
    }

    /** What a training request of Alur came to. */
    public static NewLedgerEntry ofCase(
            CaseFileId caseId,
            EmployeeId employee,
            CourseId course,
            String formCode,
            String title,
            String provider,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable Integer programmeJp,
            @Nullable String certificateNumber,
            @Nullable DocumentId certificate) {
        return new NewLedgerEntry(
                employee,
                CASE,
                caseId.toString(),
                formCode,
                title,
                provider,
                startsOn,
                endsOn,
                programmeJp,
                1,
                certificateNumber,
                certificate,
                course,
                caseId);
    }
}
