package id.alur.training.learning;

import id.alur.identity.Role;
import id.alur.reference.ReferenceColumn;
import id.alur.reference.ReferenceKind;
import id.alur.reference.ReferenceRow;
import id.alur.training.TrainingRoles;
import id.alur.training.learning.JpConversion.FormClass;
import id.alur.training.learning.JpConversion.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How forms of competence development count (annex of PerLAN 10/2018), as reference data: a new rule is a new version with its day. */
@Component
class ConversionReference implements ReferenceKind {

    private final ConversionRepository conversions;
    private final Clock clock;

    ConversionReference(ConversionRepository conversions, Clock clock) {
        this.conversions = conversions;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "konversi-jp";
    }

    @Override
    public Set<Role> keepers() {
        return Set.of(TrainingRoles.BKPSDM_TRAINING);
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
                ReferenceColumn.choice("golongan", true, ReferenceRow.names(FormClass.class)),
                ReferenceColumn.choice("cara", true, ReferenceRow.names(Kind.class)),
                ReferenceColumn.number("jp", false),
                ReferenceColumn.number("batas_bulan", false),
                ReferenceColumn.text("sumber", true));
    }

    @Override
    public List<ReferenceRow> rows() {
        return ReferenceRow.numbered(conversions.all().stream()
                .map(version -> Map.of(
                        "kode",
                        version.conversion().formCode(),
                        "berlaku_sejak",
                        version.validFrom().toString(),
                        "golongan",
                        version.conversion().formClass().name(),
                        "cara",
                        version.conversion().kind().name(),
                        "jp",
                        Objects.toString(version.conversion().jp(), ""),
                        "batas_bulan",
                        Objects.toString(version.conversion().monthlyCap(), ""),
                        "sumber",
                        version.conversion().source()))
                .toList());
    }

    @Override
    public void take(ReferenceRow row) {
        Kind kind = row.oneOf("cara", Kind.class);
        Integer jp = row.whole("jp", 1, 2000);
        if ((kind == Kind.CURRICULUM) != (jp == null)) {
            throw ReferenceRow.refused("jp", "error.learning.conversion-jp");
        }
        JpConversion wanted = new JpConversion(
                row.required("kode", 20),
                row.oneOf("golongan", FormClass.class),
                kind,
                jp,
                row.whole("batas_bulan", 1, 2000),
                row.required("sumber", 300));
        LocalDate from = row.requiredDate("berlaku_sejak");
        conversions.all().stream()
                .filter(version -> version.validFrom().equals(from)
                        && version.conversion().formCode().equals(wanted.formCode()))
                .findFirst()
                .filter(old -> !old.conversion().equals(wanted) && !from.isAfter(LocalDate.now(clock)))
                .ifPresent(old -> {
                    throw ReferenceRow.refused("berlaku_sejak", "error.reference.holds-already");
                });
        conversions.save(from, wanted);
    }
}
