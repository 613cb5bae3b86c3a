package id.alur.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which version of the engine a folder's data belongs to. The engine itself would begin to read what it does not understand; a
 * file beside its data remembers who wrote it.
 *
 * @param folder of the engine, with its data, settings and log
 */
record EngineData(Path folder) {

    /** Who wrote the data of the time before there was a note of it. */
    private static final String BEFORE_THE_NOTE = "8.6.0";

    /** The version whose data lies here; empty if none does. */
    Optional<EngineVersion> writtenBy() {
        if (!hasData()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    EngineVersion.of(Files.isRegularFile(note()) ? Files.readString(note()) : BEFORE_THE_NOTE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version to start here: what the caller wants, else what has the data, else the standard. */
    EngineVersion choose(Optional<EngineVersion> wanted) {
        return wanted.or(this::writtenBy).orElseGet(EngineVersion::standard);
    }

    /** @throws LocalStartException if the data here is of a version that this one cannot go on with */
    void requireReadable(EngineVersion version) {
        writtenBy().filter(writer -> !version.reads(writer)).ifPresent(writer -> {
            throw new LocalStartException(refusal(version, writer));
        });
    }

    /** Notes the version that is about to write here, if it {@linkplain #requireReadable may}. */
    void take(EngineVersion version) {
        requireReadable(version);
        try {
            Files.createDirectories(folder);
            Files.writeString(note(), version + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String refusal(EngineVersion version, EngineVersion writer) {
        return "Data mesin alur di " + folder + " ditulis oleh Camunda " + writer + " dan tidak dapat dibaca oleh "
                + version
                + ". Tidak ada yang diubah. Pilihannya:\n"
                + "  1. Tetap dengan mesin yang lama, semua perkara berjalan terus: kosongkan ALUR_ENGINE_VERSION"
                + " (atau isi dengan " + writer + ").\n"
                + "  2. Mulai dari kosong dengan " + version + ": pilih ALUR_HOME lain.\n"
                + "Perkara yang sedang berjalan tidak dapat dipindahkan dari mesin yang satu ke mesin yang lain; lihat"
                + " docs/operations.md.";
    }

    private Path note() {
        return folder.resolve("version");
    }

    private boolean hasData() {
        Path data = folder.resolve("data");
        if (!Files.isDirectory(data)) {
            return false;
        }
        try (var entries = Files.newDirectoryStream(data)) {
            return entries.iterator().hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
