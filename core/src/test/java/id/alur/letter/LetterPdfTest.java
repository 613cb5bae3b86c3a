package id.alur.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.identity.UnitId;
import id.alur.letter.LetterPage.Signatory;
import id.alur.letter.LetterTemplate.Content;
import id.alur.training.TrainingRoles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Letters are archived for decades: the reference validator of the PDF Association has the last word. */
class LetterPdfTest {

    private static final LetterKind KIND = new LetterKind(
            "contoh",
            TrainingRoles.BKPSDM_TRAINING,
            List.of(
                    LetterField.required("nama", LetterField.ValueType.TEXT, "Dr. Ñusa “Contoh”, S.Kom."),
                    LetterField.optional("biaya", LetterField.ValueType.MONEY, "5260000"),
                    LetterField.required("mulai", LetterField.ValueType.DATE, "2026-11-21")));

    private static final String BODY = """
            Dasar : 1. Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;
              2. Persetujuan.

            # MENUGASKAN

            Kepada :
              Nama : {{nama}}
              Mulai : {{mulai}}

            Untuk : Mengikuti **pelatihan** dengan *biaya* {{biaya}} ({{biaya-terbilang}}) di `kantor` 😀.
            """;

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void a_letter_is_pdf_a_2a_and_pdf_ua_1() throws Exception {
        byte[] pdf = LetterPdf.render(page(BODY, null));
        keep(pdf, "surat-tugas");
        assertThat(failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void a_long_letter_with_a_logo_too() throws Exception {
        byte[] pdf = LetterPdf.render(page(BODY + "\nIsi surat yang panjang sekali.\n".repeat(90), logo()));
        assertThat(failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(LetterPdf.pictures(pdf)).hasSizeGreaterThan(1);
    }

    @Test
    void a_table_of_many_pages_behind_a_letter_too() throws Exception {
        LetterPage page = page(BODY, null);
        List<List<String>> rows = IntStream.rangeClosed(1, 70)
                .mapToObj(i -> List.of(Integer.toString(i), "Dinas <Contoh> " + i, "Rp1.000.000"))
                .toList();
        LetterAttachment table = new LetterAttachment(
                "Rencana",
                List.of("No.", "Perangkat daerah", "Biaya"),
                List.of(0, 2),
                rows,
                List.of("", "Jumlah", "Rp70.000.000"));
        byte[] pdf = LetterPdf.render(new LetterPage(
                page.head(), page.template(), page.values(), page.signatory(), page.checkUrl(), table, null));
        keep(pdf, "lampiran");
        assertThat(failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Dinas <Contoh> 70", "Rp70.000.000");
        }
    }

    @Test
    void the_text_can_be_read_and_the_language_is_indonesian() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(LetterPdf.render(page(BODY, null)))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("id");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Surat Tugas 800.1.11.1/001/CONTOH/2026");
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            assertThat(stripper.getText(pdf).replaceAll("\\s+", " "))
                    .contains("Dr. Ñusa “Contoh”, S.Kom.", "21 November 2026", "Rp5.260.000")
                    .contains("lima juta dua ratus enam puluh ribu rupiah", "NIP 19850615 201001 1 012");
        }
    }

    private static LetterPage page(String body, @Nullable Logo logo) {
        Letterhead head = new Letterhead(
                new UnitId(UUID.randomUUID()),
                "Pemerintah Kota Contoh",
                "Dinas Komunikasi dan Informatika & Statistik",
                "Jalan Merdeka Nomor 1, Contoh 12345",
                "Telepon (021) 123456, laman diskominfo.contoh.go.id",
                "Contoh",
                "DISKOMINFO",
                logo,
                1);
        Signatory signatory = new Signatory(
                "Drs. Hendra Contoh, M.Si.",
                "Kepala Dinas Komunikasi dan Informatika",
                "Pembina Utama Muda",
                "198506152010011012");
        LetterValues values = new LetterValues(
                KIND,
                LetterData.sample(KIND),
                head,
                signatory,
                LocalDate.of(2026, 11, 21),
                "800.1.11.1/001/CONTOH/2026");
        return new LetterPage(
                head,
                new Content("Surat Tugas", body, "Kepala BKPSDM {{pemerintah}}\nYang bersangkutan"),
                values.texts(),
                signatory,
                "https://alur.kota.example/surat/periksa/abcdefghijklmnopqrstuv",
                null,
                null);
    }

    private static Logo logo() throws IOException {
        BufferedImage image = new BufferedImage(120, 150, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(new java.awt.Color(0, 90, 60, 200));
        graphics.fillOval(5, 5, 110, 140);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return new Logo(out.toByteArray());
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }

    /** For people to look at. */
    private static void keep(byte[] pdf, String name) throws IOException {
        Path folder = Path.of("target", "letters");
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".pdf"), pdf);
        int number = 1;
        for (byte[] png : LetterPdf.pictures(pdf)) {
            Files.write(folder.resolve(name + "-" + number++ + ".png"), png);
        }
    }
}
