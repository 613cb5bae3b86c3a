package id.alur.letter;

import id.alur.letter.LetterPage.Signatory;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether the fonts of letters have all that a letter needs. */
@Component
class LetterPrintability {

    /** Addresses have no letters that a font could lack. */
    private static final String ANY_ADDRESS = "surat/periksa";

    private final TemplateRepository templates;
    private final LetterKinds kinds;
    private final Letterheads letterheads;
    private final Signatories signatories;
    private final Clock clock;

    LetterPrintability(
            TemplateRepository templates,
            LetterKinds kinds,
            Letterheads letterheads,
            Signatories signatories,
            Clock clock) {
        this.templates = templates;
        this.kinds = kinds;
        this.letterheads = letterheads;
        this.signatories = signatories;
        this.clock = clock;
    }

    /** The characters that the letter would need and its fonts lack; asked before its number is taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    String unprintable(NewLetter wanted) {
        LetterKind kind = kinds.get(wanted.kind());
        LocalDate today = LocalDate.now(clock);
        Letterhead head = letterheads.of(wanted.issuingUnit());
        Signatory signatory = signatories.of(wanted.signatory(), kind);
        return templates
                .valid(kind.code(), today)
                .map(template -> LetterGlyphs.missing(new LetterPage(
                        head,
                        template.content(),
                        new LetterValues(kind, wanted.data(), head, signatory, today, "").texts(),
                        signatory,
                        ANY_ADDRESS,
                        wanted.attachment(),
                        null)))
                .orElse("");
    }
}
