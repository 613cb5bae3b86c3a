package id.alur.document;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads a file of the database piece by piece, so that neither a connection nor the whole file is held while a browser loads it. */
final class PiecewiseStream extends InputStream {

    private static final int PIECE = 512 * 1024;

    /** Gives the bytes from a position; fewer only at the end. */
    interface Source {
        byte[] piece(long from, int length);
    }

    private final long size;
    private final Source source;
    private long fetched;
    private InputStream piece = InputStream.nullInputStream();

    PiecewiseStream(long size, Source source) {
        this.size = size;
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read = piece.read(buffer, offset, length);
        if (read >= 0 || fetched >= size) {
            return read;
        }
        byte[] bytes = source.piece(fetched, PIECE);
        if (bytes.length == 0) {
            throw new EOFException("The file was removed while it was read");
        }
        fetched += bytes.length;
        piece = new ByteArrayInputStream(bytes);
        return piece.read(buffer, offset, length);
    }
}
