package id.alur.personnel;

import id.alur.importing.Importer;
import id.alur.sheet.RowMessages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

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

    /** The rows as the register would have them: what a row leaves open is as it is known. */
    static <N extends RegisterAfterImport.Node> List<N> merged(
            List<FromFile<N>> read, List<N> register, BiFunction<FromFile<N>, N, N> over, RowMessages messages) {
        Map<String, N> known = register.stream().collect(Collectors.toMap(RegisterAfterImport.Node::key, node -> node));
        return read.stream()
                .map(row -> {
                    N before = known.get(row.row().key());
                    if (before == null) {
                        messages.created(row.row().row());
                        return row.row();
                    }
                    N after = over.apply(row, before);
                    if (!after.saysTheSame(before)) {
                        messages.changed(after.row());
                    }
                    return after;
                })
                .toList();
    }
}
