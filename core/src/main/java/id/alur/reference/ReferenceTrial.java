package id.alur.reference;

import id.alur.sheet.RowReport;
import java.util.List;
import java.util.stream.Stream;

/**
 * What would happen if the rows were taken; nothing has.
 *
 * @param report what became of each row
 */
public record ReferenceTrial(RowReport report, List<ReferenceDifference> differences, List<ReferenceEffect> effects) {

    public ReferenceTrial {
        differences = List.copyOf(differences);
        effects = List.copyOf(effects);
    }

    ReferenceTrial with(List<ReferenceEffect> more) {
        return new ReferenceTrial(
                report,
                differences,
                Stream.concat(effects.stream(), more.stream()).toList());
    }
}
