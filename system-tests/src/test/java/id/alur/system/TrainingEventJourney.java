package id.alur.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A group event with one seat: who is admitted cannot come, and the first of the reserve takes the seat. */
class TrainingEventJourney {

    private static final String OFFICER = "dewi.diklat";
    private static final String OPD_HEAD = "hendra.kepala";
    /** A word of the title by which the task is found. */
    private static final String WORD = "wisata";

    private final City city = City.shared();

    @Test
    void who_declines_is_replaced_by_the_first_of_the_reserve() {
        String path;
        try (Visitor officer = Visitor.loggedIn(city, OFFICER)) {
            officer.open("pelatihan/acara");
            officer.button("Buat acara").click();
            officer.choose("Pelatihan", "Kursus bahasa Inggris untuk pelayanan wisata");
            fill(officer, "Hari pertama", day(40, DayOfWeek.TUESDAY));
            fill(officer, "Hari terakhir", day(40, DayOfWeek.THURSDAY));
            fill(officer, "Konfirmasi ditutup", day(30, DayOfWeek.MONDAY));
            fill(officer, "Tempat", "Aula BKPSDM lantai 2");
            fill(officer, "Kuota", "1");
            fill(officer, "Biaya", "0");
            var daysOff = officer.page()
                    .getByRole(AriaRole.CHECKBOX, Visitor.nameOf("Acara ini memang diadakan pada hari libur"));
            if (daysOff.isVisible()) {
                // A holiday fell into that week.
                daysOff.check();
            }
            officer.button("Simpan").click();
            officer.page().waitForURL(Pattern.compile(".*/pelatihan/acara/.+"));
            String url = officer.page().url();
            path = url.substring(url.indexOf("pelatihan/acara/"));
            officer.button("Terbitkan").click();
            officer.confirm("Terbitkan acara");
            officer.sees("Menerima usulan");
        }
        try (Visitor head = Visitor.loggedIn(city, OPD_HEAD)) {
            head.open(path);
            propose(head, "Budi Santosa");
            propose(head, "Sari Wulandari");
            head.look("event-proposals");
        }
        try (Visitor officer = Visitor.loggedIn(city, OFFICER)) {
            officer.open(path);
            officer.sees("Cadangan 1");
            officer.look("event-admission");
            officer.button("Tetapkan peserta").click();
            officer.confirm("Tetapkan");
            officer.sees("Diterima, belum menjawab");
        }
        answer("budi.pegawai", "Tidak, saya tidak dapat ikut", "Alasan", "Ada dinas luar pada minggu itu.");
        answer("sari.atasan", "Ya, saya ikut", "", "");
        try (Visitor officer = Visitor.loggedIn(city, OFFICER)) {
            officer.open(path);
            officer.sees("Menyatakan ikut");
            officer.sees("Tidak ikut");
            officer.look("event-replaced");
        }
    }

    private static void propose(Visitor head, String name) {
        head.choose("Pegawai", name);
        head.button("Usulkan").click();
        head.page()
                .getByRole(AriaRole.BUTTON, Visitor.nameOf("Tarik usulan " + name))
                .first()
                .waitFor();
    }

    private void answer(String login, String word, String field, String text) {
        try (Visitor participant = Visitor.loggedIn(city, login)) {
            Requests.openTask(participant, WORD);
            Requests.decide(participant, word, field, text);
        }
    }

    private static void fill(Visitor officer, String label, String text) {
        var field = officer.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
        field.fill(text);
        field.press("Tab");
    }

    /** In a week that begins so many days from now or after: on a day off the form would ask more. */
    private static String day(int ahead, DayOfWeek day) {
        return Requests.DAY.format(LocalDate.now(ZoneId.of("Asia/Jakarta"))
                .plusDays(ahead)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                .with(TemporalAdjusters.nextOrSame(day)));
    }
}
