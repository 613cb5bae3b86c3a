package id.alur.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The beginnings of files of all kinds, enough to be told apart. */
final class SampleFiles {

    private SampleFiles() {}

    static byte[] pdf() {
        return ascii("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
    }

    static byte[] png() {
        return bytes(0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1);
    }

    static byte[] jpeg() {
        return bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
    }

    static byte[] exe() {
        return bytes('M', 'Z', 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0);
    }

    /** Old Office formats, and new ones with a password, are such containers. */
    static byte[] compoundFile() {
        byte[] file = new byte[1024];
        System.arraycopy(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 0, file, 0, 8);
        return file;
    }

    static byte[] openXml(String mainPart, String... moreEntries) {
        String types = "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument." + mainPart
                + "\"/></Types>";
        String[] entries = new String[2 + moreEntries.length];
        entries[0] = "[Content_Types].xml";
        entries[1] = types;
        System.arraycopy(moreEntries, 0, entries, 2, moreEntries.length);
        return zip(null, entries);
    }

    static byte[] openDocument(String kind, String... moreEntries) {
        return zip("application/vnd.oasis.opendocument." + kind, moreEntries);
    }

    /** @param entries name, content, name, content … */
    static byte[] zip(@org.jspecify.annotations.Nullable String mimetype, String... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            if (mimetype != null) {
                ZipEntry first = new ZipEntry("mimetype");
                byte[] content = ascii(mimetype);
                CRC32 crc = new CRC32();
                crc.update(content);
                first.setMethod(ZipEntry.STORED);
                first.setSize(content.length);
                first.setCrc(crc.getValue());
                zip.putNextEntry(first);
                zip.write(content);
            }
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(ascii(entries[i + 1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
