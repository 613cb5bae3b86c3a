package id.alur.decision;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A number that a decree changes, in one of its versions.
 *
 * @param code such as {@code route.cost-limit}
 * @param validFrom the day from which it holds, until the next version
 * @param source decree, or policy of the agency
 */
public record Parameter(String code, LocalDate validFrom, BigDecimal value, String source) {}
