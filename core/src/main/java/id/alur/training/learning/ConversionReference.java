package id.alur.training.learning;

import id.alur.reference.ReferenceColumn;
import id.alur.reference.ReferenceKind;
import id.alur.reference.ReferenceProfile;
import id.alur.reference.ReferenceRow;
import id.alur.training.TrainingRoles;
import id.alur.training.learning.JpConversion.FormClass;
import id.alur.training.learning.JpConversion.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How forms of competence development count (annex of PerLAN 10/2018), as reference data: a new rule is a new version with its day. */
@Component
class ConversionReference implements ReferenceKind {

    private static final ReferenceProfile PROFILE = ReferenceProfile.decidedBy(
            "konversi-jp",
            Set.of(TrainingRoles.BKPSDM_TRAINING),
            ReferenceColumn.key("kode"),
            ReferenceColumn.validFrom(),
            ReferenceColumn.choice("golongan", true, ReferenceRow.names(FormClass.class)),
            ReferenceColumn.choice("cara", true, ReferenceRow.names(Kind.class)),
            ReferenceColumn.number("jp", false),
            ReferenceColumn.number("batas_bulan", false),
            ReferenceColumn.source());

    private final ConversionRepository conversions;

    ConversionReference(ConversionRepository conversions) {
        this.conversions = conversions;
    }

    @Override
    public ReferenceProfile profile() {
        return PROFILE;
    }

    @Override
    public List<ReferenceRow> rows() {
        return ReferenceRow.numbered(conversions.all().stream()
                .map(version -> Map.of(
                        "kode",
                        version.conversion().formCode(),
                        ReferenceColumn.VALID_FROM,
                        version.validFrom().toString(),
                        "golongan",
                        version.conversion().formClass().name(),
                        "cara",
                        version.conversion().kind().name(),
                        "jp",
                        Objects.toString(version.conversion().jp(), ""),
                        "batas_bulan",
                        Objects.toString(version.conversion().monthlyCap(), ""),
                        ReferenceColumn.SOURCE,
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
        conversions.save(
                row.requiredDate(ReferenceColumn.VALID_FROM),
                new JpConversion(
                        row.required("kode", 20),
                        row.oneOf("golongan", FormClass.class),
                        kind,
                        jp,
                        row.whole("batas_bulan", 1, 2000),
                        row.required(ReferenceColumn.SOURCE, 300)));
    }
}
