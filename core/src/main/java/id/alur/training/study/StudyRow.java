package id.alur.training.study;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One study assignment in the list of BKPSDM.
 *
 * @param caseId null for a bond from before Alur, as are mode, funding and the days of the study
 * @param unit agency of the person
 * @param endsOn last day of the study as it is planned, or of graduation
 * @param bondEndsOn null until there is a bond
 */
public record StudyRow(
        @Nullable CaseFileId caseId,
        EmployeeId employee,
        String name,
        String nip,
        String unit,
        String programme,
        String institution,
        @Nullable StudyMode mode,
        @Nullable StudyFunding funding,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate bondStartsOn,
        @Nullable LocalDate bondEndsOn,
        StudyState state) {

    @Override
    public String toString() {
        return "StudyRow[" + employee + " " + state + "]";
    }
}
