package id.alur.sheet;

import java.util.Comparator;
import java.util.List;

/** What became of the rows of a file: refused ones are left out, all others are taken. */
public record RowReport(int created, int changed, int unchanged, List<Refusal> refusals) {

    /**
     * @param row line or row of the file, the header being 1
     * @param key key of the message bundle
     */
    public record Refusal(int row, String column, String key, List<Object> arguments) {}

    public RowReport {
        refusals =
                refusals.stream().sorted(Comparator.comparingInt(Refusal::row)).toList();
    }

    /** Whether anything is now other than before. */
    public boolean took() {
        return created + changed > 0;
    }
}
