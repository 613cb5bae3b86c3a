package id.alur.importing;

import id.alur.identity.Role;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of file that is imported; each {@link Importer} brings its own.
 *
 * @param name as runs keep it and message keys say it, such as {@code EMPLOYEE}
 * @param fileName name of a file of this kind, without extension
 * @param role who imports files of this kind
 * @param columns all that the header must have
 * @param optional what the header may have besides: files made before there was such a column are taken as they are
 */
public record ImportKind(String name, String fileName, Role role, List<String> columns, List<String> optional) {

    public ImportKind {
        columns = List.copyOf(columns);
        optional = List.copyOf(optional);
    }

    /** A kind without optional columns. */
    public ImportKind(String name, String fileName, Role role, List<String> columns) {
        this(name, fileName, role, columns, List.of());
    }

    /** The header of templates and exports. */
    public List<String> header() {
        return Stream.concat(columns.stream(), optional.stream()).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
