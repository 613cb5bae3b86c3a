package id.alur.reminder;

import id.alur.identity.CandidateGroup;
import id.alur.identity.Role;
import id.alur.identity.Roles;
import id.alur.reference.ReferenceColumn;
import id.alur.reference.ReferenceDifference;
import id.alur.reference.ReferenceEffect;
import id.alur.reference.ReferenceKind;
import id.alur.reference.ReferenceProfile;
import id.alur.reference.ReferenceRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is reminded when, and which office hears of what is late, as reference data. */
@Component
class ReminderReference implements ReferenceKind {

    private static final String ALL_OTHERS = "semua";
    private static final int LONGEST = 100;

    private final ReminderRuleRepository rules;
    private final ReferenceProfile profile;

    private final OfficeNames offices;

    ReminderReference(ReminderRuleRepository rules, Roles roles) {
        this.rules = rules;
        offices = new OfficeNames()
                .and(CandidateGroup.SUPERVISOR + "{actor}", "atasan_pelaksana")
                .and(CandidateGroup.SUPERVISOR + "{subject}", "atasan_pegawai")
                .and(CandidateGroup.HEAD + "{agency}", "kepala_perangkat_daerah")
                .andRoles(roles);
        profile = ReferenceProfile.decidedBy(
                "pengingat",
                Set.of(Role.PROCESS_OWNER, Role.OPERATOR),
                ReferenceColumn.key("tenggat"),
                ReferenceColumn.validFrom(),
                ReferenceColumn.number("hari_sebelum", false),
                ReferenceColumn.choice("hari_terakhir", true, List.of("ya", "tidak")),
                ReferenceColumn.number("ulang_tiap", false),
                ReferenceColumn.number("eskalasi_setelah", false),
                ReferenceColumn.choice("eskalasi_kepada", false, offices.all()),
                ReferenceColumn.source());
    }

    @Override
    public ReferenceProfile profile() {
        return profile;
    }

    @Override
    public List<ReferenceRow> rows() {
        return ReferenceRow.numbered(rules.all().stream().map(this::cells).toList());
    }

    private Map<String, String> cells(ReminderRule rule) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("tenggat", rule.deadline().isEmpty() ? ALL_OTHERS : rule.deadline());
        cells.put(ReferenceColumn.VALID_FROM, rule.validFrom().toString());
        cells.put("hari_sebelum", Objects.toString(rule.daysBefore(), ""));
        cells.put("hari_terakhir", rule.onDue() ? "ya" : "tidak");
        cells.put("ulang_tiap", Objects.toString(rule.everyAfter(), ""));
        cells.put("eskalasi_setelah", Objects.toString(rule.escalateAfter(), ""));
        String to = rule.escalateTo();
        cells.put("eskalasi_kepada", to == null ? "" : offices.of(to));
        cells.put(ReferenceColumn.SOURCE, rule.source());
        return cells;
    }

    @Override
    public void take(ReferenceRow row) {
        String deadline = deadline(row);
        if (!deadline.isEmpty() && !rules.isDeadline(deadline)) {
            throw ReferenceRow.refused("tenggat", "error.reminder.deadline-unknown", ALL_OTHERS);
        }
        Integer after = row.whole("eskalasi_setelah", 1, LONGEST);
        String to = offices.group(row.text("eskalasi_kepada", 60)).orElse(null);
        if ((after == null) != (to == null)) {
            throw ReferenceRow.refused(
                    after == null ? "eskalasi_setelah" : "eskalasi_kepada", "error.reminder.escalation-half");
        }
        rules.save(new ReminderRule(
                deadline,
                row.requiredDate(ReferenceColumn.VALID_FROM),
                row.whole("hari_sebelum", 1, LONGEST),
                row.yes("hari_terakhir", true),
                row.whole("ulang_tiap", 1, LONGEST),
                after,
                to,
                row.required(ReferenceColumn.SOURCE, 300)));
    }

    private static String deadline(ReferenceRow row) {
        String deadline = row.required("tenggat", 100);
        return deadline.equals(ALL_OTHERS) ? "" : deadline;
    }

    @Override
    public List<ReferenceEffect> effects(List<ReferenceDifference> differences) {
        List<String> deadlines = differences.stream()
                .map(difference -> deadline(difference.row()))
                .distinct()
                .toList();
        return List.of(
                ReferenceEffect.of("reference.effect.pengingat", rules.openTasks(deadlines, deadlines.contains(""))));
    }
}
