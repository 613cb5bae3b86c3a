package id.alur.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which characters the fonts of letters have: what they lack would be printed as {@code #} on a paper that holds. */
final class LetterGlyphs {

    private static final String[] STYLES = {"Regular", "Bold", "Italic", "BoldItalic"};
    private static final int PLANES = 0x30000;
    private static final Pattern MARKUP = Pattern.compile("<style>.*?</style>|<[^>]*>", Pattern.DOTALL);

    private static final BitSet KNOWN = known();

    private LetterGlyphs() {}

    private static BitSet known() {
        BitSet known = new BitSet(PLANES);
        known.set(0, PLANES);
        for (String style : STYLES) {
            BitSet inFont = new BitSet(PLANES);
            try (InputStream file = Objects.requireNonNull(
                            LetterGlyphs.class.getResourceAsStream(LetterPdf.FONTS + style + ".ttf"));
                    TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(file))) {
                CmapLookup cmap = font.getUnicodeCmapLookup();
                for (int c = 0x20; c < PLANES; c++) {
                    if (cmap.getGlyphId(c) > 0) {
                        inFont.set(c);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the fonts of letters", e);
            }
            known.and(inFont);
        }
        known.set('\n');
        known.set('\t');
        return known;
    }

    /** The characters of a page that its fonts lack, each once; empty when it can be printed. */
    static String missing(LetterPage page) {
        StringBuilder missing = new StringBuilder();
        MARKUP.matcher(page.xhtml())
                .replaceAll("")
                .codePoints()
                .filter(c -> !KNOWN.get(c))
                .distinct()
                .forEach(missing::appendCodePoint);
        return missing.toString();
    }
}
