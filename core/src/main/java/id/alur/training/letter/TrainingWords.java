package id.alur.training.letter;

import id.alur.letter.IndonesianText;
import id.alur.personnel.EmployeeKind;
import id.alur.personnel.PersonnelRecord;
import id.alur.training.course.Place;
import id.alur.training.study.StudyFunding;
import id.alur.training.study.StudyMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How letters put things about a training; letters are always Indonesian. */
final class TrainingWords {

    /** Why a surat tugas is withdrawn. */
    static final String NOT_ATTENDED = "Pelatihan dibatalkan atau tidak diikuti.";

    /** Why a decree about a study is withdrawn. */
    static final String STUDY_NOT_FINISHED = "Tugas belajar dibatalkan atau tidak diselesaikan.";

    private static final String HOURS_TAKEN_BACK = "Jam pelajaran dibatalkan: ";
    private static final int LONGEST_REASON = 500;

    private TrainingWords() {}

    /** Why an acknowledgement is withdrawn; what does not fit is cut. */
    static String hoursTakenBack(String reason) {
        String words = HOURS_TAKEN_BACK + reason.strip();
        return words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON - 1) + "…";
    }

    /** First and last day: {@code 7 s.d. 11 Desember 2026 (5 hari)}. */
    static String period(LocalDate from, LocalDate to) {
        return to.isAfter(from)
                ? dates(from, to) + " (" + (ChronoUnit.DAYS.between(from, to) + 1) + " hari)"
                : dates(from, to);
    }

    /**
     * The days that somebody is sent for: {@code 12 s.d. 15 Maret 2027 (2 hari kerja)} around days off in the middle, {@code 13 s.d. 15
     * Maret 2027 (3 hari, termasuk hari libur)} where those are meant.
     *
     * @param ordered how many of them the order is for; none where all of them are days off by now and nobody was asked
     * @param working how many of them are working days
     */
    static String ordered(LocalDate from, LocalDate to, int ordered, int working) {
        long all = ChronoUnit.DAYS.between(from, to) + 1;
        if (working == all || all == 1 || ordered == 0) {
            return working == all ? period(from, to) : dates(from, to);
        }
        return dates(from, to) + " (" + ordered + (ordered > working ? " hari, termasuk hari libur)" : " hari kerja)");
    }

    /** As {@link #period}, without the number of days. */
    static String dates(LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            return IndonesianText.date(from);
        }
        String until = IndonesianText.date(to);
        String begin = IndonesianText.date(from);
        // What both days have in common is said once.
        if (from.getYear() == to.getYear()) {
            begin = from.getMonth() == to.getMonth()
                    ? Integer.toString(from.getDayOfMonth())
                    : begin.substring(0, begin.lastIndexOf(' '));
        }
        return begin + " s.d. " + until;
    }

    /** {@code 2 (dua) tahun}, {@code 2 (dua) tahun 6 (enam) bulan}. */
    static String length(int months) {
        String years = months < 12 ? "" : counted(months / 12) + " tahun";
        String rest = months % 12 == 0 ? "" : counted(months % 12) + " bulan";
        return (years + " " + rest).strip();
    }

    private static String counted(int number) {
        return number + " (" + IndonesianText.inWords(number) + ")";
    }

    static String mode(StudyMode mode) {
        return switch (mode) {
            case RELEASED -> "dibebaskan dari tugas jabatan";
            case ON_DUTY -> "tidak dibebaskan dari tugas jabatan";
        };
    }

    static String funding(StudyFunding funding) {
        return switch (funding) {
            case APBD -> "Anggaran Pendapatan dan Belanja Daerah";
            case SPONSOR -> "beasiswa atau sponsor";
            case SELF -> "biaya sendiri";
        };
    }

    static String place(Place place) {
        return switch (place) {
            case ONLINE -> "daring";
            case IN_CITY -> "di dalam kota";
            case IN_PROVINCE -> "di luar kota, di dalam provinsi";
            case OUT_OF_PROVINCE -> "di luar provinsi";
            case ABROAD -> "di luar negeri";
        };
    }

    /** {@code Penata Muda (III/a)}, {@code Golongan IX}, or null for an elected official. */
    static @Nullable String rank(PersonnelRecord record) {
        String grade = record.grade();
        if (grade == null) {
            return null;
        }
        return record.rankName() == null ? "Golongan " + grade : record.rankName() + " (" + grade + ")";
    }

    /** Null for an elected official: the register's identifier is none. */
    static @Nullable String nip(PersonnelRecord record) {
        return record.kind() == EmployeeKind.PEJABAT_NEGARA ? null : IndonesianText.nip(record.nip());
    }
}
