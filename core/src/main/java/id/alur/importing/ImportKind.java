package id.alur.importing;

import id.alur.identity.Role;
import java.util.List;

/**
 * A kind of file that is imported; each {@link Importer} brings its own.
 *
 * @param name as runs keep it and message keys say it, such as {@code EMPLOYEE}
 * @param fileName name of a file of this kind, without extension
 * @param role who imports files of this kind
 * @param columns all that the header must have
 */
public record ImportKind(String name, String fileName, Role role, List<String> columns) {

    public ImportKind {
        columns = List.copyOf(columns);
    }

    @Override
    public String toString() {
        return name;
    }
}
