package id.alur.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One launcher at a time works on a home folder; the operating system lets go of the lock when the launcher dies. */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock take(Path home) {
        Path file = home.resolve("alur.lock");
        try {
            PrivateFiles.folder(home);
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new LocalStartException("Alur sudah berjalan dengan data di " + home + " (pid "
                        + Files.readString(home.resolve("alur.pid")).strip()
                        + "). Hentikan dulu, atau pakai folder lain: ALUR_HOME=… ./alur run"
                        + "\n  [already running on this ALUR_HOME]");
            }
            Files.writeString(
                    home.resolve("alur.pid"),
                    Long.toString(ProcessHandle.current().pid()));
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new LocalStartException("Folder data " + home + " tidak dapat dipakai: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LocalStartException("The lock of the home folder could not be released", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
