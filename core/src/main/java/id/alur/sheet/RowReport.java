package id.alur.sheet;

import java.util.Comparator;
import java.util.List;

/**
 * What became of the rows of a file: refused ones are left out, all others are taken.
 *
 * @param source which part of the file was read
 */
public record RowReport(int created, int changed, int unchanged, List<RowMessage> refusals, Table.Source source) {

    public RowReport {
        refusals = refusals.stream()
                .sorted(Comparator.comparingInt(RowMessage::row))
                .toList();
    }

    /** Of a file that was read whole. */
    public RowReport(int created, int changed, int unchanged, List<RowMessage> refusals) {
        this(created, changed, unchanged, refusals, Table.Source.WHOLE);
    }

    /** Whether anything is now other than before. */
    public boolean took() {
        return created + changed > 0;
    }
}
