package id.alur.casefile;

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
 */
public record NewCaseFile(
        String processId,
        String numberPrefix,
        String title,
        EmployeeId subject,
        @Nullable UnitId owningUnit) {}
