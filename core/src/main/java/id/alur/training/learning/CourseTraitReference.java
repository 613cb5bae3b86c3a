package id.alur.training.learning;

import id.alur.reference.ReferenceColumn;
import id.alur.reference.ReferenceKind;
import id.alur.reference.ReferenceProfile;
import id.alur.reference.ReferenceRow;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.learning.CourseTrait.Trait;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What rules need to know of courses, as reference data: a trait opens or bars a course, so a second person agrees. */
@Component
class CourseTraitReference implements ReferenceKind {

    private static final ReferenceProfile PROFILE = ReferenceProfile.decidedBy(
            "sifat-pelatihan",
            Set.of(TrainingRoles.BKPSDM_TRAINING),
            ReferenceColumn.key("kode"),
            ReferenceColumn.keyChoice("sifat", ReferenceRow.names(Trait.class)),
            ReferenceColumn.since(),
            ReferenceColumn.source(),
            ReferenceColumn.active());

    private final CompetenceRepository competences;
    private final CourseCatalogue catalogue;

    CourseTraitReference(CompetenceRepository competences, CourseCatalogue catalogue) {
        this.competences = competences;
        this.catalogue = catalogue;
    }

    @Override
    public ReferenceProfile profile() {
        return PROFILE;
    }

    @Override
    public List<ReferenceRow> rows() {
        return ReferenceRow.numbered(competences.traits().stream()
                .map(trait -> Map.of(
                        "kode",
                        trait.course(),
                        "sifat",
                        trait.trait().name(),
                        ReferenceColumn.VALID_FROM,
                        trait.validFrom().toString(),
                        ReferenceColumn.SOURCE,
                        trait.source(),
                        ReferenceRow.ACTIVE,
                        "ya"))
                .toList());
    }

    @Override
    public void take(ReferenceRow row) {
        String course = row.required("kode", 40);
        if (!catalogue.knows(course)) {
            throw ReferenceRow.refused("kode", "error.learning.course-unknown", course);
        }
        Trait trait = row.oneOf("sifat", Trait.class);
        LocalDate from = row.requiredDate(ReferenceColumn.VALID_FROM);
        String source = row.required(ReferenceColumn.SOURCE, 300);
        if (row.yes(ReferenceRow.ACTIVE, true)) {
            competences.saveTrait(course, trait.name(), from, source);
        } else {
            competences.removeTrait(course, trait);
        }
    }
}
