package id.alur.reference;

import id.alur.identity.Role;
import java.util.List;
import java.util.Set;

/**
 * What is true of a kind of reference data whatever its rows are.
 *
 * @param code short and stable, such as {@code pelatihan}: part of the page's address and name of its files
 * @param keepers who proposes changes, and who of the others lets them hold
 * @param columns in the order of files and dialogs; the keys together tell rows apart
 * @param decides whether rules decide by it: then a second person lets a change hold
 * @param closed whether the first key is read by Alur itself, so that no row brings a new one
 */
public record ReferenceProfile(
        String code, Set<Role> keepers, List<ReferenceColumn> columns, boolean decides, boolean closed) {

    public ReferenceProfile {
        keepers = Set.copyOf(keepers);
        columns = List.copyOf(columns);
    }

    /** Of data by which people choose but no rule decides: a change holds at once. */
    public static ReferenceProfile chosenFrom(String code, Set<Role> keepers, ReferenceColumn... columns) {
        return new ReferenceProfile(code, keepers, List.of(columns), false, false);
    }

    /** Of data by which rules decide. */
    public static ReferenceProfile decidedBy(String code, Set<Role> keepers, ReferenceColumn... columns) {
        return new ReferenceProfile(code, keepers, List.of(columns), true, false);
    }

    /** The same, with rows for what is there only. */
    public ReferenceProfile withoutNewCodes() {
        return new ReferenceProfile(code, keepers, columns, decides, true);
    }

    /** Whether rows are versions, each from its day on: what held already is not written anew. */
    boolean isDated() {
        return columns.contains(ReferenceColumn.validFrom());
    }

    /** Whether there is any row to add: a new code, or a later version of one that is there. */
    public boolean takesNewRows() {
        return !closed || isDated();
    }

    List<String> header() {
        return columns.stream().map(ReferenceColumn::name).toList();
    }
}
