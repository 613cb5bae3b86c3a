package id.alur.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people do with a training request, step by step as they would. */
final class Requests {

    private static final Pattern CASE = Pattern.compile(".*/berkas/.*");
    private static final Pattern NUMBER = Pattern.compile("[A-Z]+/\\d{4}/\\d{6}");

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** The first is far enough ahead of dates that journeys name themselves. */
    private static final AtomicInteger WEEK = new AtomicInteger(12);

    private static final int LOOKS = 45;

    private Requests() {}

    /** A request on its way: the number people quote and the path of its page. */
    record Asked(String number, String path) {}

    /**
     * Asks for a course: one of more than 24 lesson hours, because the people of the demo city have taken shorter ones before; in
     * a week for which nobody asked yet, because nobody can be at two courses at once.
     */
    static Asked ask(Visitor applicant, String course, String why) {
        LocalDate begins = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusWeeks(WEEK.getAndIncrement());
        return ask(applicant, course, begins, why);
    }

    static Asked ask(Visitor applicant, String course, LocalDate startsOn, String why) {
        return ask(applicant, course, startsOn, why, form -> {});
    }

    /** @param more fills in what only some courses ask for */
    static Asked ask(Visitor applicant, String course, LocalDate startsOn, String why, Consumer<Visitor> more) {
        applicant.open("layanan/pelatihan");
        applicant.page().getByLabel("Cari judul, kode, atau penyelenggara").fill(course);
        // The whole catalogue is shown until the search has answered, and goes away under the pointer.
        assertThat(applicant.page().getByRole(AriaRole.LINK, Visitor.nameOf("Ajukan: ")))
                .hasCount(1);
        applicant
                .page()
                .getByRole(AriaRole.LINK, Visitor.nameOf("Ajukan: " + course))
                .first()
                .click();
        assertThat(applicant.heading("Ajukan pelatihan")).isVisible();
        applicant.page().getByLabel("Rencana tanggal mulai").fill(DAY.format(startsOn));
        applicant.choose("Kesenjangan yang ditutup", "Kompetensi");
        applicant.page().getByLabel("Uraian kesenjangan").fill(why);
        applicant
                .page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("penawaran.pdf", "application/pdf", pdf()));
        arrived(applicant, "penawaran.pdf");
        Locator daysOff = applicant
                .page()
                .getByRole(AriaRole.CHECKBOX, Visitor.nameOf("Pelatihan ini memang diadakan pada hari libur"));
        if (daysOff.isVisible()) {
            // Depends on the weekday on which the journey is made.
            daysOff.check();
        }
        more.accept(applicant);
        applicant.page().getByRole(AriaRole.CHECKBOX).last().check();
        applicant.button("Kirim permohonan").click();
        applicant.page().waitForURL(CASE);
        applicant.sees("Riwayat");
        String url = applicant.page().url();
        return new Asked(numberIn(applicant.page().locator("main").innerText()), url.substring(url.indexOf("berkas/")));
    }

    /** The number of a case that stands in a text. */
    static String numberIn(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            throw new AssertionError("No number of a case: " + text);
        }
        return number.group();
    }

    /** The browser names a file before it has arrived; once it has, it is a link. */
    static void arrived(Visitor visitor, String file) {
        assertThat(visitor.page().getByRole(AriaRole.LINK, Visitor.nameOf(file)).first())
                .isVisible();
    }

    static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Finds the task of a case, waiting until it is there: the page stays open and hears of it. In which of the two lists it is depends
     * on whether somebody else could do it too.
     */
    static void openTask(Visitor official, String number) {
        official.open("tugas?daftar=mine&cari=" + number);
        Locator link = official.page().locator(".alur-inbox-what a").first();
        // Of both there may be some that are out of sight.
        assertThat(official.page()
                        .locator(".alur-inbox-what a:visible, .alur-inbox .alur-empty:visible")
                        .first())
                .isVisible();
        for (int look = 0; !opens(link); look++) {
            official.page().locator(".alur-inbox vaadin-tab").nth(1 - look % 2).click();
            try {
                link.waitFor(new Locator.WaitForOptions().setTimeout(2_000));
            } catch (TimeoutError notThere) {
                if (look == LOOKS) {
                    throw notThere;
                }
            }
        }
        assertThat(official.button("Kirim")).isVisible();
    }

    /** False if it is not there, or was that of the step before and went away under the pointer. */
    private static boolean opens(Locator link) {
        if (!link.isVisible()) {
            return false;
        }
        try {
            link.click(new Locator.ClickOptions().setTimeout(5_000));
            return true;
        } catch (TimeoutError gone) {
            return false;
        }
    }

    /** Decides; the word is that of the form, the text that of the field that then appears (none: empty). */
    static void decide(Visitor official, String word, String field, String text) {
        official.page().getByRole(AriaRole.RADIO, Visitor.nameOf(word)).check();
        if (!field.isEmpty()) {
            official.page().getByLabel(field).fill(text);
        }
        // Exactly: a page of the feature may have buttons of its own that send something.
        official.page()
                .getByRole(AriaRole.BUTTON, Visitor.nameOf("Kirim").setExact(true))
                .first()
                .click();
        assertThat(official.heading("Tugas selesai")).isVisible();
    }
}
