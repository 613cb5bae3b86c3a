package id.alur.training;

import id.alur.personnel.EmployeeId;
import id.alur.personnel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What the register says today of the person who asks.
 *
 * @param hasSuperior whether an active superior is known
 * @param opdId the agency; null for somebody outside all agencies, such as the mayor
 */
record Applicant(
        EmployeeId id,
        boolean hasSuperior,
        @Nullable UnitId opdId,
        @Nullable String opdCode) {}
