package id.alur.sheet;

import id.alur.shared.DomainException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets XML through as long as no tag, text, comment or instruction in it is longer than {@value #MAX_MARKUP} bytes: the parser keeps each until
 * it ends. Reads UTF-8, in which no byte of another character is taken for a mark.
 */
final class BoundedMarkup extends FilterInputStream {

    static final int MAX_MARKUP = 1024 * 1024;

    /** Bytes of {@code <!---->} behind the first. */
    private static final int SHORTEST_COMMENT = 6;

    private static final int NOTHING = -1;

    private enum In {
        TEXT,
        OPENING,
        TAG,
        QUOTED,
        COMMENT,
        CHARACTER_DATA,
        INSTRUCTION
    }

    private In place = In.TEXT;
    private int length;
    private int quote;
    private int before;
    private int beforeThat;
    private int opened;

    BoundedMarkup(InputStream content) {
        super(content);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            follow(one);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) throws IOException {
        int read = super.read(buffer, offset, wanted);
        for (int i = offset; i < offset + read; i++) {
            follow(buffer[i]);
        }
        return read;
    }

    private void follow(int one) {
        length++;
        if (length > MAX_MARKUP) {
            throw new DomainException("error.sheet.file-workbook-bomb");
        }
        switch (place) {
            case TEXT -> {
                if (one == '<') {
                    begin(In.OPENING);
                }
            }
            case OPENING -> open(one);
            case TAG -> {
                if (one == '>') {
                    begin(In.TEXT);
                } else if (one == '"' || one == '\'') {
                    place = In.QUOTED;
                    quote = one;
                }
            }
            case QUOTED -> place = one == quote ? In.TAG : In.QUOTED;
            // The dashes that open a comment do not close it.
            case COMMENT -> endWith(one, '-', length >= SHORTEST_COMMENT ? '-' : NOTHING);
            case CHARACTER_DATA -> endWith(one, ']', ']');
            case INSTRUCTION -> endWith(one, NOTHING, '?');
        }
        beforeThat = before;
        before = one;
    }

    /** What a mark is stands in its first two bytes; a document type is none that a workbook has. */
    private void open(int one) {
        opened++;
        if (opened == 1) {
            if (one == '?') {
                place = In.INSTRUCTION;
            } else if (one != '!') {
                place = In.TAG;
            }
        } else if (one == '-') {
            place = In.COMMENT;
        } else if (one == '[') {
            place = In.CHARACTER_DATA;
        } else {
            throw new DomainException("error.sheet.file-workbook");
        }
    }

    private void endWith(int one, int first, int second) {
        if (one == '>' && before == second && (first == NOTHING || beforeThat == first)) {
            begin(In.TEXT);
        }
    }

    private void begin(In next) {
        place = next;
        length = 0;
        opened = 0;
    }
}
