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

    private static final BigDecimal LARGEST = new BigDecimal("99999999999999");

    private final Parameters parameters;
    private final Clock clock;

    ParameterReference(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "parameter";
    }

    @Override
    public Set<Role> keepers() {
        return Set.of(Role.PROCESS_OWNER, Role.OPERATOR);
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public List<ReferenceColumn> columns() {
        return List.of(
                ReferenceColumn.key("kode"),
                ReferenceColumn.validFrom(),
                ReferenceColumn.number("nilai", true),
                ReferenceColumn.text("sumber", true));
    }

    @Override
    public List<ReferenceRow> rows() {
        return ReferenceRow.numbered(parameters.all().stream()
                .map(parameter -> Map.of(
                        "kode",
                        parameter.code(),
                        "berlaku_sejak",
                        parameter.validFrom().toString(),
                        "nilai",
                        parameter.value().stripTrailingZeros().toPlainString(),
                        "sumber",
                        parameter.source()))
                .toList());
    }

    @Override
    public void take(ReferenceRow row) {
        String code = row.required("kode", 100);
        LocalDate from = row.requiredDate("berlaku_sejak");
        row.required("nilai", 20);
        BigDecimal value = Objects.requireNonNull(row.number("nilai", BigDecimal.ZERO, LARGEST));
        String source = row.required("sumber", 300);
        List<Parameter> known = parameters.all();
        if (known.stream().noneMatch(parameter -> parameter.code().equals(code))) {
            throw ReferenceRow.refused("kode", "error.reference.parameter-unknown");
        }
        known.stream()
                .filter(parameter ->
                        parameter.code().equals(code) && parameter.validFrom().equals(from))
                .findFirst()
                .filter(old -> old.value().compareTo(value) != 0)
                .filter(old -> !from.isAfter(LocalDate.now(clock)))
                .ifPresent(old -> {
                    throw ReferenceRow.refused("nilai", "error.reference.holds-already");
                });
        parameters.save(new Parameter(code, from, value, source));
    }

    @Override
    public List<ReferenceEffect> effects(List<ReferenceDifference> differences) {
        LocalDate today = LocalDate.now(clock);
        return differences.stream()
                .map(ReferenceDifference::row)
                .map(row -> ReferenceEffect.of(
                        row.requiredDate("berlaku_sejak").isAfter(today)
                                ? "reference.effect.parameter.later"
                                : "reference.effect.parameter.past",
                        row.get("kode"),
                        row.requiredDate("berlaku_sejak")))
                .distinct()
                .limit(20)
                .toList();
    }
}
