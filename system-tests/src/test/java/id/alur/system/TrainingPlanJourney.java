package id.alur.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The plan of an agency through the browsers of planner, head, BKPSDM, Sekda and mayor, and the beginning of its revision. */
class TrainingPlanJourney {

    private static final Pattern NUMBER = Pattern.compile("(RENCANA|RENKOT)/\\d{4}/\\d{6}");
    private static final String CITY = "pelatihan/rencana/kota";

    private final City city = City.shared();
    private final String plan = "pelatihan/rencana/diskominfo/"
            + (LocalDate.now(ZoneId.of("Asia/Jakarta")).getYear() + 1);

    @Test
    void a_plan_is_returned_once_and_set_by_the_mayor() {
        String number;
        try (Visitor planner = Visitor.loggedIn(city, "sari.atasan")) {
            planner.open(plan);
            submit(planner);
            planner.sees("Menunggu kepala perangkat daerah");
            number = numberOfCase(planner);
        }
        decide("hendra.kepala", number, "Kembalikan dengan pertanyaan", "Pertanyaan kepada pengusul");
        try (Visitor planner = Visitor.loggedIn(city, "sari.atasan")) {
            planner.open(plan);
            planner.sees("Pertanyaan: Apakah biayanya sudah wajar?");
            planner.look("plan-returned");
            planner.button("Ajukan kembali").click();
            planner.page().getByLabel("Jawaban (tidak wajib)").fill("Sesuai standar biaya.");
            planner.confirm("Ajukan kembali");
            planner.sees("Menunggu kepala perangkat daerah");
        }
        decide("hendra.kepala", number, "Setujui", "");
        decide("dewi.diklat", number, "Terima", "");
        String whole;
        try (Visitor officer = Visitor.loggedIn(city, "dewi.diklat")) {
            officer.open(CITY);
            officer.sees("Diterima BKPSDM");
            officer.look("plan-city");
            officer.button("Kirim ke Sekretaris Daerah").click();
            officer.page().getByRole(AriaRole.CHECKBOX).last().check();
            officer.confirm("Kirim");
            officer.sees("Menunggu Sekretaris Daerah");
            whole = numberOfCase(officer);
        }
        decide("wahyu.sekda", whole, "Setujui", "");
        decide("walikota", whole, "Tetapkan", "");
        try (Visitor planner = Visitor.loggedIn(city, "sari.atasan")) {
            planner.open("pemberitahuan");
            planner.sees("Rencana " + number + " ditetapkan");
            planner.open(plan);
            planner.look("plan-set");
            planner.button("Buat revisi").click();
            planner.confirm("Buat revisi");
            planner.sees("Revisi 1");
            planner.sees("Rencana awal, ditetapkan");
        }
    }

    private static void submit(Visitor planner) {
        planner.button("Ajukan rencana").click();
        planner.confirm("Ajukan");
    }

    private static String numberOfCase(Visitor visitor) {
        Locator link = visitor.page()
                .getByRole(AriaRole.LINK, Visitor.nameOf("Berkas dan riwayat"))
                .first();
        Pattern page = Pattern.compile(".*/berkas/.*");
        link.click();
        try {
            visitor.page().waitForURL(page, new Page.WaitForURLOptions().setTimeout(15_000));
        } catch (TimeoutError renewed) {
            // The page was renewed under the pointer, as the case went on.
            link.click();
            visitor.page().waitForURL(page);
        }
        visitor.sees("Diagram proses dan daftar lengkap langkahnya");
        Matcher number = NUMBER.matcher(visitor.page().locator("main").innerText());
        if (!number.find()) {
            throw new AssertionError("The page of the case shows no number");
        }
        return number.group();
    }

    /** @param field in which a question is asked; empty for a yes */
    private void decide(String login, String number, String word, String field) {
        try (Visitor official = Visitor.loggedIn(city, login)) {
            Requests.openTask(official, number);
            assertThat(official.page().locator(".alur-task-case")).containsText("perkiraan biaya");
            Requests.decide(official, word, field, field.isEmpty() ? "" : "Apakah biayanya sudah wajar?");
        }
    }
}
