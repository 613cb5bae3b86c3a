package id.alur.reference;

import id.alur.identity.Role;
import id.alur.personnel.UnitKind;
import id.alur.security.Office;
import id.alur.security.Offices;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which unit's leader is mayor, Sekda and head of the personnel agency: agencies call their units differently, and whoever holds an
 * office decides and signs.
 */
@Component
class OfficeReference implements ReferenceKind {

    private static final ReferenceProfile PROFILE = ReferenceProfile.decidedBy(
                    "pejabat",
                    Set.of(Role.PROCESS_OWNER, Role.OPERATOR),
                    ReferenceColumn.key("jabatan"),
                    ReferenceColumn.text("kode_unit", false),
                    ReferenceColumn.choice("jenis_unit", false, ReferenceRow.names(UnitKind.class)),
                    ReferenceColumn.source())
            .withoutNewCodes();

    private final Offices offices;

    OfficeReference(Offices offices) {
        this.offices = offices;
    }

    @Override
    public ReferenceProfile profile() {
        return PROFILE;
    }

    @Override
    public List<ReferenceRow> rows() {
        return ReferenceRow.numbered(offices.all().stream()
                .map(office -> Map.of(
                        "jabatan",
                        office.role(),
                        "kode_unit",
                        Objects.toString(office.unitCode(), ""),
                        "jenis_unit",
                        Objects.toString(office.unitKind(), ""),
                        ReferenceColumn.SOURCE,
                        office.source()))
                .toList());
    }

    @Override
    public void take(ReferenceRow row) {
        String code = emptyIsNull(row.text("kode_unit", 60));
        String kind = emptyIsNull(row.get("jenis_unit"));
        if ((code == null) == (kind == null)) {
            throw ReferenceRow.refused("kode_unit", "error.reference.office-unit");
        }
        String role = row.required("jabatan", 60);
        // The code that Alur brings may be of a unit that is not imported yet.
        boolean kept = offices.all().stream()
                .anyMatch(office -> office.role().equals(role) && Objects.equals(office.unitCode(), code));
        if (code != null && !kept && !offices.isUnit(code)) {
            throw ReferenceRow.refused("kode_unit", "error.reference.unit-unknown", code);
        }
        offices.save(new Office(role, code, kind, row.required(ReferenceColumn.SOURCE, 300)));
    }

    @Override
    public List<ReferenceEffect> effects(List<ReferenceDifference> differences) {
        return List.of(ReferenceEffect.of(
                "reference.effect.pejabat", offices.held(), offices.all().size()));
    }

    private static @Nullable String emptyIsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
