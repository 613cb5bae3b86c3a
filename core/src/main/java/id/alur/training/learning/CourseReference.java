package id.alur.training.learning;

import id.alur.reference.ReferenceColumn;
import id.alur.reference.ReferenceKind;
import id.alur.reference.ReferenceProfile;
import id.alur.reference.ReferenceRow;
import id.alur.training.TrainingRoles;
import id.alur.training.course.Accreditation;
import id.alur.training.course.Course;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.course.CourseClass;
import id.alur.training.course.CourseDraft;
import id.alur.training.course.Place;
import id.alur.training.course.StudyLevel;
import id.alur.training.course.StudyProgramme;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The course catalogue as reference data. What a request was decided by was fixed when it was sent, so no second person is asked. */
@Component
class CourseReference implements ReferenceKind {

    private static final ReferenceProfile PROFILE = ReferenceProfile.chosenFrom(
            "pelatihan",
            Set.of(TrainingRoles.BKPSDM_TRAINING),
            ReferenceColumn.key("kode"),
            ReferenceColumn.text("judul", true),
            ReferenceColumn.text("penyelenggara", true),
            ReferenceColumn.text("bentuk", true),
            ReferenceColumn.choice("jenis", true, ReferenceRow.names(CourseClass.class)),
            ReferenceColumn.number("jp", true),
            ReferenceColumn.number("hari", true),
            ReferenceColumn.number("biaya", true),
            ReferenceColumn.choice("tempat", true, ReferenceRow.names(Place.class)),
            ReferenceColumn.date("mulai"),
            ReferenceColumn.choice("jenjang", false, ReferenceRow.names(StudyLevel.class)),
            ReferenceColumn.text("program_studi", false),
            ReferenceColumn.choice("akreditasi", false, ReferenceRow.names(Accreditation.class)),
            ReferenceColumn.number("bulan", false),
            ReferenceColumn.active());

    private static final BigDecimal HIGHEST_COST = new BigDecimal("999999999999999");

    private final CourseCatalogue catalogue;
    private final ConversionRepository conversions;
    private final Clock clock;

    CourseReference(CourseCatalogue catalogue, ConversionRepository conversions, Clock clock) {
        this.catalogue = catalogue;
        this.conversions = conversions;
        this.clock = clock;
    }

    @Override
    public ReferenceProfile profile() {
        return PROFILE;
    }

    @Override
    public List<ReferenceRow> rows() {
        return ReferenceRow.numbered(
                catalogue.all().stream().map(CourseReference::cells).toList());
    }

    private static Map<String, String> cells(Course course) {
        CourseDraft data = course.data();
        StudyProgramme study = data.study();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("kode", data.code());
        cells.put("judul", data.title());
        cells.put("penyelenggara", data.provider());
        cells.put("bentuk", data.formCode());
        cells.put("jenis", data.courseClass().name());
        cells.put("jp", String.valueOf(data.jp()));
        cells.put("hari", String.valueOf(data.days()));
        cells.put("biaya", data.cost().toPlainString());
        cells.put("tempat", data.place().name());
        cells.put("mulai", Objects.toString(data.startsOn(), ""));
        cells.put("jenjang", study == null ? "" : study.level().name());
        cells.put("program_studi", study == null ? "" : study.name());
        cells.put("akreditasi", study == null ? "" : study.accreditation().name());
        cells.put("bulan", study == null ? "" : String.valueOf(study.months()));
        cells.put(ReferenceRow.ACTIVE, data.active() ? "ya" : "tidak");
        return cells;
    }

    @Override
    public void take(ReferenceRow row) {
        String form = row.required("bentuk", 20);
        if (conversions.find(form, LocalDate.now(clock)).isEmpty()) {
            throw ReferenceRow.refused("bentuk", "error.learning.form-unknown", form);
        }
        CourseClass courseClass = row.oneOf("jenis", CourseClass.class);
        catalogue.save(new CourseDraft(
                row.required("kode", 40),
                row.required("judul", 300),
                row.required("penyelenggara", 200),
                form,
                courseClass,
                number(row, "jp", 1, 2000),
                number(row, "hari", 0, 1500),
                cost(row),
                row.oneOf("tempat", Place.class),
                row.date("mulai"),
                row.yes(ReferenceRow.ACTIVE, true),
                study(row, courseClass)));
    }

    private static int number(ReferenceRow row, String column, int min, int max) {
        row.required(column, 20);
        return Objects.requireNonNull(row.whole(column, min, max));
    }

    private static BigDecimal cost(ReferenceRow row) {
        row.required("biaya", 20);
        BigDecimal cost = Objects.requireNonNull(row.number("biaya", BigDecimal.ZERO, HIGHEST_COST));
        if (cost.stripTrailingZeros().scale() > 0) {
            throw ReferenceRow.refused("biaya", "error.reference.cell-whole");
        }
        return cost.setScale(0);
    }

    /** All four cells or none, and only for a study assignment. */
    private static @Nullable StudyProgramme study(ReferenceRow row, CourseClass courseClass) {
        String all = row.get("jenjang") + row.get("program_studi") + row.get("akreditasi") + row.get("bulan");
        if (all.isEmpty()) {
            return null;
        }
        if (courseClass != CourseClass.TUGAS_BELAJAR) {
            throw ReferenceRow.refused("jenjang", "error.learning.study-only");
        }
        return new StudyProgramme(
                row.oneOf("jenjang", StudyLevel.class),
                row.required("program_studi", 200),
                row.oneOf("akreditasi", Accreditation.class),
                number(row, "bulan", 1, 120));
    }
}
