package id.alur.training.route;

import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What the register says today of the person who asks.
 *
 * @param hasSuperior whether an active superior is known
 * @param opdId the agency; null for somebody outside all agencies, such as the mayor
 */
public record Applicant(
        EmployeeId id,
        boolean hasSuperior,
        @Nullable UnitId opdId,
        @Nullable String opdCode) {}
