package id.alur.casefile;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a feature says about a case it opens.
 *
 * @param processId id of the BPMN process that the case runs through
 * @param numberPrefix first part of the number, such as DIKLAT in DIKLAT/2026/000123
 * @param subject whom it is about
 * @param owningUnit the unit whose agency's head may read it
 * @param parent the case that it belongs to
 */
public record NewCaseFile(
        String processId,
        String numberPrefix,
        String title,
        CaseParty subject,
        @Nullable UnitId owningUnit,
        @Nullable CaseFileId parent) {

    /** A case about an employee that stands for itself. */
    public NewCaseFile(
            String processId, String numberPrefix, String title, EmployeeId subject, @Nullable UnitId owningUnit) {
        this(processId, numberPrefix, title, CaseParty.employee(subject), owningUnit, null);
    }

    public NewCaseFile under(CaseFileId parentCase) {
        return new NewCaseFile(processId, numberPrefix, title, subject, owningUnit, parentCase);
    }
}
