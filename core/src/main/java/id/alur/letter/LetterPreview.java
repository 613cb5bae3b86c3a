package id.alur.letter;

import id.alur.letter.LetterPage.Signatory;
import id.alur.letter.LetterTemplate.Content;
import java.time.LocalDate;
import java.util.List;

/** What a letter of a template would look like, with sample values: a PDF, and each of its pages as PNG. */
public final class LetterPreview {

    private static final Signatory SAMPLE = new Signatory(
            "Dr. Contoh Nama Pejabat, S.Sos., M.Si.", "Kepala Perangkat Daerah", "Pembina Utama Muda", null);
    private static final Signatory OF_DECISION =
            new Signatory("Contoh Nama Pejabat", "Kepala Perangkat Daerah", null, null);

    private final byte[] pdf;
    private final List<byte[]> pages;

    private LetterPreview(byte[] pdf) {
        this.pdf = pdf;
        this.pages = LetterPdf.pictures(pdf);
    }

    static LetterPreview of(LetterKind kind, Content content, Letterhead head, LocalDate on) {
        Signatory sample = kind.decision() ? OF_DECISION : SAMPLE;
        LetterValues values = new LetterValues(kind, LetterData.sample(kind), head, sample, on, "000/CONTOH");
        return new LetterPreview(LetterPdf.render(new LetterPage(
                head,
                content,
                values.texts(),
                sample,
                "https://alur.contoh/surat/periksa/contoh",
                null,
                "PRATINJAU – bukan surat")));
    }

    public byte[] pdf() {
        return pdf.clone();
    }

    public List<byte[]> pages() {
        return pages;
    }
}
