package id.alur.training.study;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody has to serve after a study (ikatan dinas, SE MenPANRB 28/2021).
 *
 * @param caseId the request of the study; null for one from before Alur
 * @param programme such as {@code S-2 Administrasi Publik}
 * @param factor how many times the length of the study
 * @param startsOn the day after graduation
 * @param endsOn last day
 */
public record ServiceBond(
        EmployeeId employee,
        @Nullable CaseFileId caseId,
        String programme,
        String institution,
        int studyMonths,
        int factor,
        LocalDate startsOn,
        LocalDate endsOn) {

    /** A bond of {@code factor} times the study from the day after graduation on. */
    public static ServiceBond after(
            LocalDate graduatedOn,
            EmployeeId employee,
            @Nullable CaseFileId caseId,
            String programme,
            String institution,
            int studyMonths,
            int factor) {
        LocalDate begin = graduatedOn.plusDays(1);
        return new ServiceBond(
                employee,
                caseId,
                programme,
                institution,
                studyMonths,
                factor,
                begin,
                begin.plusMonths((long) studyMonths * factor).minusDays(1));
    }

    public int months() {
        return studyMonths * factor;
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
