package id.alur.calendar;

import id.alur.identity.Role;
import id.alur.reference.ReferenceColumn;
import id.alur.reference.ReferenceDifference;
import id.alur.reference.ReferenceEffect;
import id.alur.reference.ReferenceKind;
import id.alur.reference.ReferenceProfile;
import id.alur.reference.ReferenceRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * How long each step may take, as reference data. A deadline is that of the version in force on the day of receipt, so that a later
 * version leaves what runs alone, and one that reaches back moves it: tasks, clocks of cases and the timers behind them.
 */
@Component
class DeadlineReference implements ReferenceKind {

    private static final Map<DeadlineUnit, String> UNITS = Map.of(
            DeadlineUnit.WORKING_DAY, "hari_kerja",
            DeadlineUnit.CALENDAR_DAY, "hari_kalender",
            DeadlineUnit.HOUR, "jam");

    private static final ReferenceProfile PROFILE = ReferenceProfile.decidedBy(
                    "tenggat",
                    Set.of(Role.PROCESS_OWNER, Role.OPERATOR),
                    ReferenceColumn.key("kode"),
                    ReferenceColumn.validFrom(),
                    ReferenceColumn.number("lama", true),
                    ReferenceColumn.choice(
                            "satuan", true, UNITS.values().stream().sorted().toList()),
                    ReferenceColumn.number("hari_seminggu", true),
                    ReferenceColumn.source())
            .withoutNewCodes();

    private final DeadlineRuleRepository rules;
    private final DueDates dueDates;
    private final Clock clock;

    DeadlineReference(DeadlineRuleRepository rules, DueDates dueDates, Clock clock) {
        this.rules = rules;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    @Override
    public ReferenceProfile profile() {
        return PROFILE;
    }

    @Override
    public List<ReferenceRow> rows() {
        return ReferenceRow.numbered(rules.all().stream()
                .map(rule -> Map.of(
                        "kode",
                        rule.code(),
                        ReferenceColumn.VALID_FROM,
                        rule.validFrom().toString(),
                        "lama",
                        String.valueOf(rule.amount()),
                        "satuan",
                        UNITS.getOrDefault(rule.unit(), ""),
                        "hari_seminggu",
                        String.valueOf(rule.week()),
                        ReferenceColumn.SOURCE,
                        rule.source()))
                .toList());
    }

    @Override
    public void take(ReferenceRow row) {
        String unit = row.required("satuan", 20);
        rules.save(new DeadlineRule(
                row.required("kode", 100),
                row.requiredDate(ReferenceColumn.VALID_FROM),
                Objects.requireNonNull(row.whole("lama", 0, DeadlineRule.LONGEST)),
                UNITS.keySet().stream()
                        .filter(known -> unit.equals(UNITS.get(known)))
                        .findFirst()
                        .orElseThrow(),
                Objects.requireNonNull(row.whole("hari_seminggu", 5, 6)),
                row.required(ReferenceColumn.SOURCE, 300)));
    }

    @Override
    public List<ReferenceEffect> effects(List<ReferenceDifference> differences) {
        List<ReferenceEffect> effects = new ArrayList<>();
        List<String> back = reachingBack(differences);
        if (!back.isEmpty()) {
            DueDates.Moving moving = dueDates.moving(back);
            effects.add(ReferenceEffect.of("reference.effect.tenggat.back", moving.tasks(), moving.clocks())
                    .about(moving.cases()));
        }
        if (back.size() < codes(differences).size()) {
            effects.add(ReferenceEffect.of("reference.effect.tenggat.later"));
        }
        return effects;
    }

    @Override
    public void hold(List<ReferenceDifference> differences) {
        List<String> back = reachingBack(differences);
        if (!back.isEmpty()) {
            dueDates.recompute(back);
        }
    }

    /** Rules of which a version begins before tomorrow: something that runs may have been received since. */
    private List<String> reachingBack(List<ReferenceDifference> differences) {
        LocalDate today = LocalDate.now(clock);
        return codes(differences.stream()
                .filter(difference -> !difference
                        .row()
                        .requiredDate(ReferenceColumn.VALID_FROM)
                        .isAfter(today))
                .toList());
    }

    private static List<String> codes(List<ReferenceDifference> differences) {
        return differences.stream()
                .map(difference -> difference.row().get("kode"))
                .distinct()
                .toList();
    }
}
