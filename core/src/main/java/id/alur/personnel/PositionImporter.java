package id.alur.personnel;

import id.alur.importing.ImportKind;
import id.alur.sheet.Cells;
import id.alur.sheet.RowMessages;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Posts of units; family and level must belong together. A functional post whose title begins with "Guru" is one of a teacher, and so
 * is every other whose family the file calls {@value #TEACHER} (a headmaster, for one): teachers retire at an age of their own.
 */
@Component
class PositionImporter extends RegisterImporter<FromFile<PositionImporter.PositionRow>> {

    static final String TEACHER = "guru";

    private static final Pattern TEACHER_TITLE = Pattern.compile("guru\\b", Pattern.CASE_INSENSITIVE);

    record PositionRow(
            int row,
            String code,
            String title,
            String unit,
            String family,
            @Nullable String level,
            boolean teacher,
            boolean head,
            boolean active)
            implements RegisterAfterImport.Node {

        @Override
        public String key() {
            return code;
        }

        @Override
        public @Nullable String parent() {
            return null;
        }

        @Override
        public boolean saysTheSame(Object other) {
            return other instanceof PositionRow that
                    && Objects.equals(code, that.code)
                    && Objects.equals(title, that.title)
                    && Objects.equals(unit, that.unit)
                    && Objects.equals(family, that.family)
                    && Objects.equals(level, that.level)
                    && head == that.head
                    && active == that.active;
        }
    }

    PositionImporter(RegisterWriter writer, RegisterNews news) {
        super(writer, news);
    }

    @Override
    public ImportKind kind() {
        return RegisterFiles.POSITION;
    }

    @Override
    public @Nullable FromFile<PositionRow> read(Cells cells) {
        String code = cells.code("kode", POSITION_CODE, true);
        if (code != null) {
            cells.named(code);
        }
        String title = cells.required("nama_jabatan", 200);
        String unit = cells.required("kode_unit", 64);
        boolean saysTeacher = TEACHER.equalsIgnoreCase(cells.text("rumpun", 40));
        PostFamily family = saysTeacher ? PostFamily.FUNGSIONAL : cells.oneOf("rumpun", PostFamily.class);
        boolean elected = family == PostFamily.PEJABAT_NEGARA;
        PostLevel level = null;
        if (elected && cells.text("jenjang", 40) != null) {
            cells.refuse("jenjang", "error.personnel.position-elected-level");
        } else if (family != null && !elected) {
            level = cells.oneOf("jenjang", PostLevel.of(family), true);
        }
        boolean head = cells.yes("kepala", false);
        boolean active = cells.yes("aktif", true);
        if (code == null || title == null || unit == null || family == null || (level == null && !elected)) {
            return null;
        }
        if (level == PostLevel.UTAMA || level == PostLevel.MADYA) {
            cells.warn("jenjang", "warning.personnel.position-level-in-city");
        }
        return new FromFile<>(
                new PositionRow(
                        cells.number(),
                        code,
                        title,
                        unit.toLowerCase(Locale.ROOT),
                        family.name(),
                        level == null ? null : level.name(),
                        saysTeacher
                                || (family == PostFamily.FUNGSIONAL
                                        && TEACHER_TITLE.matcher(title).lookingAt()),
                        head,
                        active),
                cells.blankColumns());
    }

    private static PositionRow over(FromFile<PositionRow> read, PositionRow known) {
        PositionRow row = read.row();
        return new PositionRow(
                row.row(),
                row.code(),
                row.title(),
                row.unit(),
                row.family(),
                row.level(),
                row.teacher(),
                read.said("kepala", row.head(), known.head()),
                read.said("aktif", row.active(), known.active()));
    }

    @Override
    public Outcome apply(List<FromFile<PositionRow>> read, RowMessages messages) {
        List<PositionRow> register = writer.positions();
        List<PositionRow> rows = merged(read, register, PositionImporter::over, messages);
        RegisterAfterImport<PositionRow> positions = new RegisterAfterImport<>(register, rows, "kode", messages);
        Set<String> units = writer.unitCodes();
        positions.settle(() -> positions.accepted().forEach(row -> {
            if (!units.contains(row.unit())) {
                positions.refuse(row, "kode_unit", "error.personnel.unit-unknown-yet");
            }
        }));
        return writer.applyPositions(positions.accepted());
    }
}
