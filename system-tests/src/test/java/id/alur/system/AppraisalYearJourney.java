package id.alur.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The year of one employee: plan, talk, agreement, evidence and feedback, the periods that are left, the year and its acceptance; in a
 * city of its own, because its clock is moved beyond the end of the year.
 */
@Tag("own-city")
class AppraisalYearJourney {

    private static final String RESULT = "Laporan kinerja bulanan tersaji tepat waktu";

    private final City city = City.forOneTest();
    private final Map<String, Visitor> visitors = new HashMap<>();

    @AfterEach
    void everybodyGoesHome() {
        visitors.forEach((login, visitor) -> visitor.leave("appraisal-year-last-" + login));
        city.close();
    }

    @Test
    void a_year_goes_from_the_plan_over_its_periods_to_the_accepted_result() {
        int year = city.today().getYear();
        Visitor employee = as("budi.pegawai");
        Visitor superior = as("sari.atasan");

        employee.open("layanan");
        employee.page()
                .getByRole(AriaRole.LINK, Visitor.nameOf("Susun SKP"))
                .first()
                .click();
        employee.button("Mulai SKP " + year).click();
        employee.sees("SKP dimulai.");
        String number = number(employee);
        plan(employee, number);

        Requests.openTask(superior, number);
        superior.sees(RESULT);
        superior.look("appraisal-discuss");
        thread(superior, "Mengapa dua belas laporan?");
        Requests.decide(
                superior,
                "Kembalikan untuk diperbaiki",
                "Apa yang perlu diperbaiki?",
                "Mohon lengkapi satuan dan jelaskan targetnya.");

        Requests.openTask(employee, number);
        employee.sees("Mohon lengkapi satuan dan jelaskan targetnya.");
        thread(employee, "Satu laporan setiap bulan.");
        send(employee);

        Requests.openTask(superior, number);
        superior.page().getByLabel("Ekspektasi khusus pimpinan atas perilaku").fill("Ramah dan cepat melayani warga.");
        Requests.decide(superior, "Sepakati", "", "");

        evidence(employee);
        feedback(superior);

        for (LocalDate ends : endsOfPeriods()) {
            city.letPassUntil(ends.plusDays(10));
            round(number, "3 laporan", "appraisal-report", "appraisal-rate");
        }
        round(number, "12 laporan", "appraisal-report-year", "appraisal-rate-year");

        Requests.openTask(employee, number);
        employee.sees("Melampaui target dan mutunya sangat baik.");
        employee.look("appraisal-read-result");
        employee.page().getByLabel("Tanggapan").fill("Terima kasih.");
        send(employee);
        employee.open("skp");
        employee.sees("Diterima pegawai");
        employee.look("appraisal-accepted");
        superior.open("skp-tim");
        assertThat(superior.heading("SKP tim")).isVisible();
        superior.look("appraisal-team");
    }

    private void plan(Visitor employee, String number) {
        Requests.openTask(employee, number);
        employee.button("Tambah RHK utama").click();
        Locator title = employee.page().getByLabel("Rencana hasil kerja").first();
        assertThat(title).isVisible();
        press(employee);
        employee.sees("RHK 1: Rencana hasil kerja belum ditulis");
        title.fill(RESULT);
        employee.button("Tambah indikator").click();
        Locator measure = exact(employee, "Indikator");
        measure.fill("Jumlah laporan");
        exact(employee, "Target").fill("12");
        exact(employee, "Satuan").fill("laporan");
        exact(employee, "Satuan").blur();
        employee.sees("Rencana lengkap dan siap dikirim.");
        employee.look("appraisal-plan");
        send(employee);
    }

    private void round(String number, String achieved, String report, String rate) {
        Visitor employee = as("budi.pegawai");
        Requests.openTask(employee, number);
        exact(employee, "Realisasi").fill(achieved);
        exact(employee, "Realisasi").blur();
        employee.look(report);
        send(employee);

        Visitor superior = as("sari.atasan");
        Requests.openTask(superior, number);
        superior.sees(achieved);
        choose(superior, "Nilai hasil kerja", "Di atas ekspektasi");
        choose(superior, "Nilai perilaku kerja", "Sesuai ekspektasi");
        superior.sees("bertemu pada predikat \u201cBaik\u201d");
        superior.page().getByLabel("Alasan nilai hasil kerja").fill("Melampaui target dan mutunya sangat baik.");
        superior.page().getByLabel("Alasan nilai hasil kerja").blur();
        superior.look(rate);
        send(superior);
    }

    private static void choose(Visitor visitor, String group, String word) {
        visitor.page()
                .getByRole(AriaRole.RADIOGROUP, Visitor.nameOf(group))
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(word))
                .check();
    }

    /** In the thread of the first result, which stands open already for who has to answer. */
    private static void thread(Visitor visitor, String text) {
        Locator thread = visitor.page()
                .locator("vaadin-details")
                .filter(new Locator.FilterOptions().setHasText("Diskusi RHK 1"))
                .last();
        thread.waitFor();
        if (thread.getAttribute("opened") == null) {
            thread.getByText("Diskusi RHK 1").click();
        }
        thread.getByLabel("Tulis tanggapan").fill(text);
        thread.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kirim tanggapan"))
                .click();
        visitor.sees(text);
    }

    private static void evidence(Visitor employee) {
        employee.open("skp");
        employee.button("Tambah bukti").click();
        employee.page().getByLabel("Nama bukti").fill("Rekap laporan");
        employee.page().getByLabel("Atau tautan").fill("https://arsip.contoh.example/rekap");
        employee.look("appraisal-evidence-dialog");
        employee.confirm("Simpan bukti");
        employee.sees("Rekap laporan (tautan luar)");
        employee.look("appraisal-year");
    }

    private static void feedback(Visitor superior) {
        superior.open("skp-tim");
        superior.look("appraisal-team-running");
        superior.page().getByRole(AriaRole.LINK, Visitor.nameOf("Budi")).first().click();
        superior.button("Beri umpan balik").click();
        superior.page()
                .getByRole(AriaRole.TEXTBOX, Visitor.nameOf("Umpan balik"))
                .fill("Rapi, teruskan.");
        superior.confirm("Kirim umpan balik");
        superior.sees("Rapi, teruskan.");
    }

    /** Those that are not over yet today: of a year that begins with its plan in November only the last. */
    private List<LocalDate> endsOfPeriods() {
        LocalDate today = city.today();
        List<LocalDate> ends = new ArrayList<>();
        for (int month = 3; month <= 12; month += 3) {
            LocalDate end =
                    LocalDate.of(today.getYear(), month, 1).plusMonths(1).minusDays(1);
            if (!end.isBefore(today)) {
                ends.add(end);
            }
        }
        return ends;
    }

    private static String number(Visitor employee) {
        Locator link = employee.page()
                .getByRole(AriaRole.LINK, Visitor.nameOf("riwayat dan surat"))
                .first();
        return Requests.numberIn(link.innerText());
    }

    private static Locator exact(Visitor visitor, String label) {
        return visitor.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    /** Not the button that sends words of a discussion. */
    private static void press(Visitor visitor) {
        visitor.page()
                .getByRole(AriaRole.BUTTON, Visitor.nameOf("Kirim").setExact(true))
                .click();
    }

    private static void send(Visitor visitor) {
        press(visitor);
        assertThat(visitor.heading("Tugas selesai")).isVisible();
    }

    private Visitor as(String login) {
        return visitors.computeIfAbsent(login, name -> Visitor.loggedIn(city, name));
    }
}
