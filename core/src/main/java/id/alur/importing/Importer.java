package id.alur.importing;

import id.alur.sheet.Cells;
import id.alur.sheet.RowMessages;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a feature says about one kind of file: reading a row, the rules between rows, and taking the rows over. */
public interface Importer<R> {

    Pattern UNIT_CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    Pattern POSITION_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,63}");

    ImportKind kind();

    /** Null when the row is refused by itself. */
    @Nullable
    R read(Cells cells);

    /** Checks the rows against each other and the register and takes over those that remain, in the current transaction. */
    Outcome apply(List<R> rows, RowMessages messages);

    /** Called before {@link #apply}, in the same transaction: takes what makes imports of these files wait for one another. */
    default void lock() {}

    /** Called after {@link #apply} changed something, in the same transaction. */
    default void changed(Instant since) {}

    /** How many rows were taken over, and how many of them changed nothing. */
    record Outcome(int accepted, int created, int updated) {

        public int unchanged() {
            return accepted - created - updated;
        }
    }
}
