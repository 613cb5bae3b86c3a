package id.alur.document;

import id.alur.shared.DomainException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/**
 * Finds out what a file is from its bytes. The name must agree with that, since people and their programs go by the name.
 * Office files are looked into: whether they carry macros or are encrypted is not to be seen from outside.
 */
final class FileInspector {

    private static final Detector BYTES = MimeTypes.getDefaultMimeTypes();
    private static final MediaTypeRegistry TYPES = MediaTypeRegistry.getDefaultRegistry();
    private static final int MAX_ENTRIES = 10_000;
    private static final int MAX_ENTRY_BYTES = 1_000_000;

    private FileInspector() {}

    /**
     * @param name cleaned
     * @throws DomainException when the file may not be attached
     */
    static FileType inspect(Path file, String name) {
        FileType byName = FileType.ofExtension(FileNames.extension(name))
                .orElseThrow(() -> new DomainException("error.document.type", allowed()));
        FileType byContent = detect(file).orElseThrow(() -> new DomainException("error.document.content", name));
        if (byContent != byName) {
            throw new DomainException("error.document.content", name);
        }
        return byContent;
    }

    /** With dot, for the file chooser of the browser. */
    static List<String> acceptedExtensions() {
        return Arrays.stream(FileType.values())
                .flatMap(type -> type.extensions().stream())
                .map(extension -> "." + extension)
                .toList();
    }

    private static String allowed() {
        return String.join(", ", acceptedExtensions());
    }

    private static Optional<FileType> detect(Path file) {
        try {
            MediaType found;
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                found = BYTES.detect(in, new Metadata()).getBaseType();
            }
            if (TYPES.isInstanceOf(found, MediaType.APPLICATION_ZIP)) {
                return ofPackage(file);
            }
            // An encrypted docx is such a container, and so are the old formats.
            if (TYPES.isInstanceOf(found, MediaType.application("x-tika-msoffice"))) {
                throw new DomainException("error.document.protected");
            }
            return FileType.ofMediaType(found.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read an uploaded file", e);
        }
    }

    private static Optional<FileType> ofPackage(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MAX_ENTRIES) {
                return Optional.empty();
            }
            refuseMacros(zip);
            String openDocument = read(zip, "mimetype");
            if (!openDocument.isEmpty()) {
                if (read(zip, "META-INF/manifest.xml").contains("encryption-data")) {
                    throw new DomainException("error.document.protected");
                }
                return FileType.ofMediaType(openDocument.strip());
            }
            String types = read(zip, "[Content_Types].xml");
            if (types.contains("macroEnabled")) {
                throw new DomainException("error.document.macros");
            }
            if (types.contains("wordprocessingml.document.main+xml")) {
                return Optional.of(FileType.DOCX);
            }
            if (types.contains("spreadsheetml.sheet.main+xml")) {
                return Optional.of(FileType.XLSX);
            }
            return types.contains("presentationml.presentation.main+xml")
                    ? Optional.of(FileType.PPTX)
                    : Optional.empty();
        } catch (ZipException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void refuseMacros(ZipFile zip) {
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            String name = entries.nextElement().getName().toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin")
                    || name.startsWith("basic/")
                    || name.startsWith("scripts/")
                    || name.endsWith(".exe")
                    || name.endsWith(".dll")) {
                throw new DomainException("error.document.macros");
            }
        }
    }

    private static String read(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MAX_ENTRY_BYTES), StandardCharsets.UTF_8);
        }
    }
}
