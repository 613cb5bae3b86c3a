package id.alur.sheet;

import id.alur.sheet.RowMessage.Severity;
import java.util.Comparator;
import java.util.List;

/**
 * What became of the rows of a file, or would become of them: refused ones are left out, all others are taken.
 *
 * @param messages about rows, in the order of the file; a trial run also says which are created and changed
 * @param source which part of the file was read
 */
public record RowReport(int created, int changed, int unchanged, List<RowMessage> messages, Table.Source source) {

    public RowReport {
        messages = messages.stream()
                .sorted(Comparator.comparingInt(RowMessage::row))
                .toList();
    }

    /** Of a file that was read whole. */
    public RowReport(int created, int changed, int unchanged, List<RowMessage> messages) {
        this(created, changed, unchanged, messages, Table.Source.WHOLE);
    }

    public List<RowMessage> refusals() {
        return messages.stream()
                .filter(message -> message.severity() == Severity.REFUSED)
                .toList();
    }

    /** Whether anything is now other than before. */
    public boolean took() {
        return created + changed > 0;
    }
}
