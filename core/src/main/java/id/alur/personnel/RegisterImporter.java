package id.alur.personnel;

import id.alur.importing.Importer;
import java.time.Instant;

/** What the files of the register have in common: one change of the register at a time, told to all who build on it. */
abstract class RegisterImporter<R> implements Importer<R> {

    final RegisterWriter writer;
    private final RegisterNews news;

    RegisterImporter(RegisterWriter writer, RegisterNews news) {
        this.writer = writer;
        this.news = news;
    }

    @Override
    public final void lock() {
        writer.lock();
    }

    @Override
    public final void changed(Instant since) {
        news.changed(since);
    }
}
