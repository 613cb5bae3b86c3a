package id.alur.personnel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file and which of its cells were left empty: for whom the register knows already they change nothing. A dash says that
 * there is nothing, and takes away what was there.
 *
 * @param row with what an empty cell means for somebody new
 */
record FromFile<R>(R row, Set<String> blank) {

    <T extends @Nullable Object> T said(String column, T inFile, T known) {
        return blank.contains(column) ? known : inFile;
    }
}
