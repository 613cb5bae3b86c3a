package id.alur.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The whole letter as XHTML: head of the agency, title and number, body, place and date, signatory with NIP (Permendagri 1/2023 on
 * tata naskah dinas), copies, and the QR code by which everybody can check it.
 *
 * @param checkUrl where the letter can be checked
 * @param values for the placeholders
 * @param attachment printed behind the letter, on pages of its own; null for none
 * @param notice printed across the top of what is no letter, such as a preview; null for a letter
 */
record LetterPage(
        Letterhead head,
        LetterTemplate.Content template,
        Map<String, String> values,
        Signatory signatory,
        String checkUrl,
        @Nullable LetterAttachment attachment,
        @Nullable String notice) {

    private static final String STYLE = resource("letter.css");

    /**
     * Who signs.
     *
     * @param nip null for an elected official, who has none
     */
    record Signatory(
            String name,
            String post,
            @Nullable String rank,
            @Nullable String nip) {

        @Override
        public String toString() {
            return "Signatory";
        }
    }

    String xhtml() {
        String title = Xhtml.escape(template.title());
        String number = Xhtml.escape(values.getOrDefault(LetterKind.NUMBER, ""));
        return """
                <!DOCTYPE html>
                <html lang="id"><head><title>%s %s</title><meta name="author" content="%s"/><meta name="subject" content="%s"/>
                <style>%s</style></head><body>%s%s<h1>%s</h1><p class="number">NOMOR: %s</p>
                <div class="body">%s</div><div class="foot">%s%s</div>%s%s</body></html>""".formatted(
                        title,
                        number,
                        Xhtml.escape(head.name()),
                        title,
                        STYLE,
                        notice == null ? "" : "<p class=\"notice\">" + Xhtml.escape(notice) + "</p>",
                        kop(),
                        title,
                        number,
                        LetterMarkup.render(template.body(), values),
                        signature(),
                        check(),
                        copies(),
                        attachment(title, number));
    }

    private String kop() {
        Logo logo = head.logo();
        return """
                <div class="kop">%s<div class="%s"><p class="government">%s</p><p class="agency">%s</p>%s%s</div></div>""".formatted(
                        logo == null ? "" : image(logo.png(), "logo", "Lambang " + head.government()),
                        logo == null ? "names" : "names beside",
                        Xhtml.escape(head.government()),
                        Xhtml.escape(head.name()),
                        line(head.address()),
                        line(head.contact()));
    }

    private static String line(String text) {
        return text.isBlank() ? "" : "<p class=\"address\">" + Xhtml.escape(text) + "</p>";
    }

    private String signature() {
        String rank = signatory.rank();
        String nip = signatory.nip();
        return """
                <div class="signature"><p>Ditetapkan di %s<br/>pada tanggal %s</p><p class="post">%s,</p>
                <p class="signatory">%s</p>%s%s</div>""".formatted(
                        Xhtml.escape(head.place()),
                        Xhtml.escape(values.getOrDefault(LetterKind.DATE, "")),
                        Xhtml.printed(signatory.post()),
                        Xhtml.printed(signatory.name()),
                        rank == null ? "" : "<p>" + Xhtml.escape(rank) + "</p>",
                        nip == null ? "" : "<p>NIP " + Xhtml.escape(IndonesianText.nip(nip)) + "</p>");
    }

    private String check() {
        return """
                <div class="check">%s<p>Keaslian surat ini dapat diperiksa dengan memindai kode QR atau membuka %s</p></div>""".formatted(
                        image(QrCode.png(checkUrl), "qr", "Kode QR menuju " + checkUrl),
                        // So that a long address may break.
                        Xhtml.escape(checkUrl).replace("/", "/<wbr/>"));
    }

    private String copies() {
        if (template.copies().isBlank()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<div class=\"copies\"><p>Tembusan:</p><ol>");
        template.copies().lines().filter(line -> !line.isBlank()).forEach(line -> out.append("<li>")
                .append(Placeholders.fill(Xhtml.escape(line.strip()), values))
                .append("</li>"));
        return out.append("</ol></div>").toString();
    }

    /** With the signatory's name again, as attachments of decrees bear it. */
    private String attachment(String title, String number) {
        return attachment == null
                ? ""
                : """
                        <div class="attachment"><p class="attachment-of">Lampiran<br/>%s<br/>Nomor %s<br/>Tanggal %s</p>%s
                        <div class="foot"><div class="signature"><p class="post">%s,</p><p class="signatory">%s</p></div></div></div>""".formatted(
                                title,
                                number,
                                Xhtml.escape(values.getOrDefault(LetterKind.DATE, "")),
                                attachment.xhtml(),
                                Xhtml.printed(signatory.post()),
                                Xhtml.printed(signatory.name()));
    }

    private static String image(byte[] png, String style, String words) {
        return "<img class=\"%s\" alt=\"%s\" src=\"data:image/png;base64,%s\"/>"
                .formatted(style, Xhtml.escape(words), Base64.getEncoder().encodeToString(png));
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(LetterPage.class.getResourceAsStream("/letter/" + name), "letter/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
