package id.alur.training.learning;

import id.alur.reference.ReferenceColumn;
import id.alur.reference.ReferenceKind;
import id.alur.reference.ReferenceProfile;
import id.alur.reference.ReferenceRow;
import id.alur.training.TrainingRoles;
import id.alur.training.course.CourseCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Competences and the courses that teach them, as reference data. */
@Component
class CompetenceReference implements ReferenceKind {

    private static final ReferenceProfile PROFILE = ReferenceProfile.chosenFrom(
            "kompetensi",
            Set.of(TrainingRoles.BKPSDM_TRAINING),
            ReferenceColumn.key("kode"),
            ReferenceColumn.text("nama", true),
            ReferenceColumn.text("pelatihan", false),
            ReferenceColumn.active());

    private final CompetenceRepository competences;
    private final CourseCatalogue catalogue;

    CompetenceReference(CompetenceRepository competences, CourseCatalogue catalogue) {
        this.competences = competences;
        this.catalogue = catalogue;
    }

    @Override
    public ReferenceProfile profile() {
        return PROFILE;
    }

    @Override
    public List<ReferenceRow> rows() {
        return ReferenceRow.numbered(competences.entries().stream()
                .map(entry -> Map.of(
                        "kode",
                        entry.code(),
                        "nama",
                        entry.name(),
                        "pelatihan",
                        String.join("|", entry.courses()),
                        ReferenceRow.ACTIVE,
                        entry.active() ? "ya" : "tidak"))
                .toList());
    }

    @Override
    public void take(ReferenceRow row) {
        List<String> courses = Arrays.stream(row.text("pelatihan", 2000).split("\\|", -1))
                .map(String::strip)
                .filter(course -> !course.isEmpty())
                .sorted()
                .distinct()
                .toList();
        courses.stream().filter(course -> !catalogue.knows(course)).findFirst().ifPresent(course -> {
            throw ReferenceRow.refused("pelatihan", "error.learning.course-unknown", course);
        });
        competences.save(new CompetenceEntry(
                row.required("kode", 40), row.required("nama", 200), courses, row.yes(ReferenceRow.ACTIVE, true)));
    }
}
