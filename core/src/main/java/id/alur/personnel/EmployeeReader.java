package id.alur.personnel;

import id.alur.importing.Importer;
import id.alur.sheet.Cells;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be said of one row of employees without looking at any other. */
@Component
class EmployeeReader {

    private static final Pattern OFFICIAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{2,31}");
    /** Enough to find typing errors; whether a mailbox exists only a mail can tell. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private static final Pattern NO_TITLE = Pattern.compile("[\\p{Pd}\\p{Zs}._/]+|(?i:tidak ada|nihil|n/?a)");

    private static final Map<String, Sex> SEXES =
            Map.of("L", Sex.M, "LAKI-LAKI", Sex.M, "PRIA", Sex.M, "P", Sex.F, "PEREMPUAN", Sex.F, "WANITA", Sex.F);

    private final Clock clock;

    EmployeeReader(Clock clock) {
        this.clock = clock;
    }

    @Nullable
    EmployeeRow read(Cells cells) {
        LocalDate today = LocalDate.now(clock);
        EmployeeKind kind = cells.oneOf("jenis_pegawai", EmployeeKind.class);
        String name = cells.required("nama", 200);
        if (name != null && TitleInName.in(name)) {
            cells.warn("nama", "warning.personnel.name-title");
        }
        String position = cells.code("kode_jabatan", Importer.POSITION_CODE, true);
        Nip nip = kind == null || kind == EmployeeKind.PEJABAT_NEGARA ? null : nip(cells, kind, today);
        String key = kind == EmployeeKind.PEJABAT_NEGARA
                ? cells.code("nip", OFFICIAL, true)
                : nip == null ? null : nip.value();
        if (key != null) {
            cells.named(key);
        }
        LocalDate birthDate = birthDate(cells, nip, today);
        Sex sex = sex(cells, nip, kind);
        Nik nik = nik(cells, birthDate, sex, today);
        String grade = kind == null ? null : grade(cells, kind);
        String superior = superior(cells);
        String email = email(cells);
        String titleFront = title(cells, "gelar_depan");
        String titleBack = title(cells, "gelar_belakang");
        boolean active = cells.yes("aktif", true);
        if (kind == null || name == null || position == null || key == null || sex == null) {
            return null;
        }
        return new EmployeeRow(
                cells.number(),
                key,
                nik == null ? null : nik.value(),
                name,
                titleFront,
                titleBack,
                sex,
                birthDate,
                kind,
                grade,
                position,
                superior,
                email,
                active);
    }

    private static @Nullable Nip nip(Cells cells, EmployeeKind kind, LocalDate today) {
        String text = cells.required("nip", 64);
        Nip nip = text == null ? null : cells.parsed("nip", text, value -> Nip.parse(value, today));
        if (nip == null) {
            return null;
        }
        if (!kind.carries(nip)) {
            cells.refuse("nip", "error.personnel.nip-kind", nip.kind().name(), kind.name());
            return null;
        }
        nip.warnings().forEach(warning -> cells.warn("nip", warning));
        return nip;
    }

    /** The file's own date if it has one; the one in the NIP otherwise. They may differ: courts correct birth dates. */
    private static @Nullable LocalDate birthDate(Cells cells, @Nullable Nip nip, LocalDate today) {
        LocalDate date = cells.date("tanggal_lahir");
        if (date == null) {
            return nip == null ? null : nip.birthDate();
        }
        if (date.isAfter(today)) {
            cells.refuse("tanggal_lahir", "error.personnel.birth-date-future");
        } else if (date.isBefore(today.minusYears(Nik.OLDEST))) {
            cells.warn("tanggal_lahir", "warning.personnel.birth-date-old", Nik.OLDEST);
        } else if (nip != null && !nip.birthDate().equals(date)) {
            cells.warn("tanggal_lahir", "warning.personnel.birth-date-nip");
        }
        return date;
    }

    private static @Nullable Sex sex(Cells cells, @Nullable Nip nip, @Nullable EmployeeKind kind) {
        String text = cells.text("jenis_kelamin", 20);
        if (text == null) {
            if (kind == EmployeeKind.PEJABAT_NEGARA) {
                cells.refuse("jenis_kelamin", "error.sheet.cell-required");
            }
            // Without a readable NIP the row is refused already.
            return nip == null ? null : nip.sex();
        }
        Sex sex = SEXES.get(text.toUpperCase(Locale.ROOT).replace(' ', '-'));
        if (sex == null) {
            cells.refuse("jenis_kelamin", "error.sheet.cell-one-of", "L, P");
        } else if (nip != null && nip.sex() != sex) {
            cells.warn("jenis_kelamin", "warning.personnel.sex-nip");
        }
        return sex;
    }

    private static @Nullable Nik nik(Cells cells, @Nullable LocalDate birthDate, @Nullable Sex sex, LocalDate today) {
        String text = cells.text("nik", 64);
        if (text == null) {
            return null;
        }
        Nik nik = cells.parsed("nik", text, Nik::parse);
        if (nik != null && birthDate != null && sex != null) {
            nik.warningsAgainst(birthDate, sex, today).forEach(warning -> cells.warn("nik", warning));
        }
        return nik;
    }

    private static @Nullable String grade(Cells cells, EmployeeKind kind) {
        String text = cells.text("golongan", 20);
        if (text == null) {
            if (kind != EmployeeKind.PEJABAT_NEGARA) {
                cells.warn("golongan", "warning.personnel.grade-missing");
            }
            return null;
        }
        Grade grade = Grade.of(kind, text).orElse(null);
        if (grade == null) {
            cells.refuse(
                    "golongan",
                    kind == EmployeeKind.PEJABAT_NEGARA
                            ? "error.personnel.grade-elected"
                            : kind == EmployeeKind.PPPK ? "error.personnel.grade-pppk" : "error.personnel.grade-pns");
            return null;
        }
        return grade.code();
    }

    /** Dashes and dots where others leave the cell empty are no title. */
    private static @Nullable String title(Cells cells, String column) {
        String text = cells.text(column, 100);
        return text == null || NO_TITLE.matcher(text).matches() ? null : text;
    }

    /** As written: whether there is such a person is seen later. Spaces of a printed NIP are taken out. */
    private static @Nullable String superior(Cells cells) {
        String text = cells.text("nip_atasan", 64);
        return text == null ? null : text.replace(" ", "");
    }

    private static @Nullable String email(Cells cells) {
        String text = cells.text("email", 200);
        if (text != null && !EMAIL.matcher(text).matches()) {
            cells.refuse("email", "error.personnel.email");
        }
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    /** Sexes as export writes them. */
    static String written(Sex sex) {
        return sex == Sex.M ? "L" : "P";
    }
}
