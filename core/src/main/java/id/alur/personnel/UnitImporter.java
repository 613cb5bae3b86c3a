package id.alur.personnel;

import id.alur.importing.ImportKind;
import id.alur.sheet.Cells;
import id.alur.sheet.RowMessages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Units: a tree with the city (KOTA) as its only root. */
@Component
class UnitImporter extends RegisterImporter<FromFile<UnitImporter.UnitRow>> {

    /** @param week working days a week, 5 or 6; null: the file does not say, and five for a new unit */
    record UnitRow(
            int row,
            String code,
            String name,
            String kind,
            @Nullable String parent,
            @Nullable Integer week,
            boolean active)
            implements RegisterAfterImport.Node {

        @Override
        public String key() {
            return code;
        }

        @Override
        public boolean saysTheSame(Object other) {
            return other instanceof UnitRow that
                    && Objects.equals(code, that.code)
                    && Objects.equals(name, that.name)
                    && Objects.equals(kind, that.kind)
                    && Objects.equals(parent, that.parent)
                    && Objects.equals(week, that.week)
                    && active == that.active;
        }

        boolean isCity() {
            return kind.equals(UnitKind.KOTA.name());
        }
    }

    private static final String WEEK = "hari_kerja";

    /** Working days a week: five, or six for some services to the public (Perpres 21/2023 Ps 8). */
    private static final Set<Integer> WEEKS = Set.of(5, 6);

    private static final Pattern ANY_CASE = Pattern.compile(UNIT_CODE.pattern(), Pattern.CASE_INSENSITIVE);

    UnitImporter(RegisterWriter writer, RegisterNews news) {
        super(writer, news);
    }

    @Override
    public ImportKind kind() {
        return RegisterFiles.UNIT;
    }

    @Override
    public @Nullable FromFile<UnitRow> read(Cells cells) {
        String code = lower(cells.code("kode", ANY_CASE, true));
        if (code != null) {
            cells.named(code);
        }
        String name = cells.required("nama", 200);
        UnitKind kind = cells.oneOf("jenis", UnitKind.class);
        String parent = lower(cells.code("kode_induk", ANY_CASE, false));
        Integer week = cells.integer(WEEK);
        if (week != null && !WEEKS.contains(week)) {
            cells.refuse(WEEK, "error.personnel.unit-week");
        }
        boolean active = cells.yes("aktif", true);
        return code == null || name == null || kind == null
                ? null
                : new FromFile<>(
                        new UnitRow(cells.number(), code, name, kind.name(), parent, week, active),
                        cells.blankColumns());
    }

    private static UnitRow over(FromFile<UnitRow> read, UnitRow known) {
        UnitRow row = read.row();
        return new UnitRow(
                row.row(),
                row.code(),
                row.name(),
                row.kind(),
                read.said("kode_induk", row.parent(), known.parent()),
                // Every unit has a week: neither an empty cell nor a dash takes it away.
                row.week() == null ? known.week() : row.week(),
                read.said("aktif", row.active(), known.active()));
    }

    private static @Nullable String lower(@Nullable String code) {
        return code == null ? null : code.toLowerCase(Locale.ROOT);
    }

    @Override
    public Outcome apply(List<FromFile<UnitRow>> read, RowMessages messages) {
        List<UnitRow> register = writer.units();
        List<UnitRow> rows = merged(read, register, UnitImporter::over, messages);
        RegisterAfterImport<UnitRow> units = new RegisterAfterImport<>(register, rows, "kode", messages);
        units.settle(() -> {
            refuseSecondCities(units);
            units.accepted().forEach(row -> checkParent(row, units));
            units.refuseCycles("kode_induk", "error.personnel.unit-cycle");
        });
        warnOfOccupied(units.accepted(), messages);
        return writer.applyUnits(units.accepted());
    }

    /** Whose work would be nobody's is for the officer to see, not for Alur to forbid: files arrive in any order. */
    private void warnOfOccupied(List<UnitRow> rows, RowMessages messages) {
        List<UnitRow> inactive = rows.stream().filter(row -> !row.active()).toList();
        if (inactive.isEmpty()) {
            return;
        }
        Map<String, RegisterWriter.Occupation> occupied =
                writer.occupied(inactive.stream().map(UnitRow::code).toList());
        for (UnitRow row : inactive) {
            RegisterWriter.Occupation found = occupied.get(row.code());
            if (found != null) {
                messages.warn(row.row(), "aktif", "warning.personnel.unit-occupied", found.people(), found.positions());
            }
        }
    }

    private static void refuseSecondCities(RegisterAfterImport<UnitRow> units) {
        List<UnitRow> cities = units.all().stream().filter(UnitRow::isCity).toList();
        if (cities.size() > 1) {
            cities.stream()
                    .filter(city -> city.row() > 0)
                    .forEach(city -> units.refuse(city, "jenis", "error.personnel.unit-second-city"));
        }
    }

    private static void checkParent(UnitRow row, RegisterAfterImport<UnitRow> units) {
        String parent = row.parent();
        if (row.isCity()) {
            if (parent != null) {
                units.refuse(row, "kode_induk", "error.personnel.unit-city-parent");
            } else if (!row.active()) {
                units.refuse(row, "aktif", "error.personnel.unit-city-inactive");
            } else if (units.all().stream()
                    .anyMatch(other -> other.isCity() && !other.code().equals(row.code()))) {
                units.refuse(row, "jenis", "error.personnel.unit-second-city");
            }
        } else if (parent == null) {
            units.refuse(row, "kode_induk", "error.personnel.unit-parent-missing");
        } else if (units.find(parent) == null) {
            Integer refused = units.refusedRow(parent);
            if (refused == null) {
                units.refuse(row, "kode_induk", "error.personnel.unit-unknown", parent);
            } else {
                units.refuse(row, "kode_induk", "error.personnel.unit-refused", parent, refused);
            }
        }
    }
}
