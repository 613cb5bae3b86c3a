package id.alur.reference;

import id.alur.decision.Parameter;
import id.alur.decision.Parameters;
import id.alur.identity.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The numbers of all features that a decree changes. A new decree is a new version with its day: what held already is not written
 * anew, since what was decided by it was decided by it.
 */
@Component
class ParameterReference implements ReferenceKind {

    private static final ReferenceProfile PROFILE = ReferenceProfile.decidedBy(
                    "parameter",
                    Set.of(Role.PROCESS_OWNER, Role.OPERATOR),
                    ReferenceColumn.key("kode"),
                    ReferenceColumn.validFrom(),
                    ReferenceColumn.number("nilai", true),
                    ReferenceColumn.source())
            .withoutNewCodes();

    private static final BigDecimal LARGEST = new BigDecimal("99999999999999");

    private final Parameters parameters;
    private final Clock clock;

    ParameterReference(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public ReferenceProfile profile() {
        return PROFILE;
    }

    @Override
    public List<ReferenceRow> rows() {
        return ReferenceRow.numbered(parameters.all().stream()
                .map(parameter -> Map.of(
                        "kode",
                        parameter.code(),
                        ReferenceColumn.VALID_FROM,
                        parameter.validFrom().toString(),
                        "nilai",
                        parameter.value().stripTrailingZeros().toPlainString(),
                        ReferenceColumn.SOURCE,
                        parameter.source()))
                .toList());
    }

    @Override
    public void take(ReferenceRow row) {
        BigDecimal value = row.number("nilai", BigDecimal.ZERO, LARGEST);
        parameters.save(new Parameter(
                row.required("kode", 100),
                row.requiredDate(ReferenceColumn.VALID_FROM),
                Objects.requireNonNull(value),
                row.required(ReferenceColumn.SOURCE, 300)));
    }

    @Override
    public List<ReferenceEffect> effects(List<ReferenceDifference> differences) {
        LocalDate today = LocalDate.now(clock);
        return differences.stream()
                .map(ReferenceDifference::row)
                .map(row -> ReferenceEffect.of(
                        row.requiredDate(ReferenceColumn.VALID_FROM).isAfter(today)
                                ? "reference.effect.parameter.later"
                                : "reference.effect.parameter.past",
                        row.get("kode"),
                        row.requiredDate(ReferenceColumn.VALID_FROM)))
                .distinct()
                .limit(20)
                .toList();
    }
}
