package id.alur.document;

import id.alur.shared.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What a browser sent, in a temporary file that only we can read and that goes away with the closing. */
final class ReceivedFile implements AutoCloseable {

    private final Path path;
    private final long size;
    private final byte[] sha256;

    private ReceivedFile(Path path, long size, byte[] sha256) {
        this.path = path;
        this.size = size;
        this.sha256 = sha256;
    }

    /** @throws DomainException when it is empty or has more than the given bytes; no more than these are read */
    static ReceivedFile of(InputStream content, long maxBytes) throws IOException {
        Path path = Files.createTempFile("alur-upload-", null);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = 0;
            byte[] buffer = new byte[64 * 1024];
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    size += read;
                    if (size > maxBytes) {
                        throw new DomainException("error.document.too-large", Math.max(1, maxBytes / (1024 * 1024)));
                    }
                    out.write(buffer, 0, read);
                }
            }
            if (size == 0) {
                throw new DomainException("error.document.empty");
            }
            return new ReceivedFile(path, size, digest.digest());
        } catch (NoSuchAlgorithmException e) {
            Files.delete(path);
            throw new IllegalStateException(e);
        } catch (IOException | RuntimeException e) {
            Files.delete(path);
            throw e;
        }
    }

    Path path() {
        return path;
    }

    long size() {
        return size;
    }

    byte[] sha256() {
        return sha256;
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
