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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** UC-121 BR-7: which office hears of a late task of a role, where nobody stands above it in the register. */
@Component
class EscalationReference implements ReferenceKind {

    private static final String ROLE = "peran";
    private static final String TO = "kepada";
    private static final String ALL_OTHERS = "semua_peran";

    /** Of the unit of the role, or else of whom the case is about. */
    private static final String HEAD_OF_UNIT = "kepala_perangkat_daerah";

    private final EscalationOfficeRepository offices;
    private final ReferenceProfile profile;

    private final OfficeNames names;

    EscalationReference(EscalationOfficeRepository offices, Roles roles) {
        this.offices = offices;
        names = new OfficeNames()
                .and(CandidateGroup.HEAD + "{unit}", HEAD_OF_UNIT)
                .andRoles(roles);
        List<String> whose = new ArrayList<>(List.of(ALL_OTHERS));
        roles.grantable().forEach(role -> whose.add(role.code()));
        profile = ReferenceProfile.decidedBy(
                "eskalasi",
                Set.of(Role.PROCESS_OWNER, Role.OPERATOR),
                ReferenceColumn.keyChoice(ROLE, List.copyOf(whose)),
                ReferenceColumn.validFrom(),
                ReferenceColumn.choice(TO, true, names.all()),
                ReferenceColumn.source());
    }

    @Override
    public ReferenceProfile profile() {
        return profile;
    }

    @Override
    public List<ReferenceRow> rows() {
        return ReferenceRow.numbered(offices.all().stream()
                .map(office -> Map.of(
                        ROLE,
                        office.role().isEmpty() ? ALL_OTHERS : office.role(),
                        ReferenceColumn.VALID_FROM,
                        office.validFrom().toString(),
                        TO,
                        names.of(office.escalateTo()),
                        ReferenceColumn.SOURCE,
                        office.source()))
                .toList());
    }

    @Override
    public void take(ReferenceRow row) {
        String whose = row.required(ROLE, 60);
        String to = row.required(TO, 60);
        if (whose.equals(to)) {
            throw ReferenceRow.refused(TO, "error.reminder.escalation-self");
        }
        offices.save(new EscalationOffice(
                role(row),
                row.requiredDate(ReferenceColumn.VALID_FROM),
                names.group(to)
                        .orElseThrow(() -> ReferenceRow.refused(
                                TO, "error.reference.cell-one-of", String.join(", ", names.all()))),
                row.required(ReferenceColumn.SOURCE, 300)));
    }

    private static String role(ReferenceRow row) {
        String role = row.required(ROLE, 60);
        return role.equals(ALL_OTHERS) ? "" : role;
    }

    @Override
    public List<ReferenceEffect> effects(List<ReferenceDifference> differences) {
        List<String> roles = differences.stream()
                .map(difference -> role(difference.row()))
                .distinct()
                .toList();
        return List.of(ReferenceEffect.of("reference.effect.eskalasi", offices.openTasks(roles, roles.contains(""))));
    }
}
