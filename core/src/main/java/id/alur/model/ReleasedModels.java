package id.alur.model;

import id.alur.process.ProcessResource.Kind;
import id.alur.process.ReleasedModel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * What holds now, of all sources together. Asked anew each time, so that what is released while the server runs holds at once; who
 * parses a model may keep the outcome by the {@link ReleasedModel}, whose equality is that of its text. Safe for many threads.
 */
@Component
public class ReleasedModels {

    private final List<ModelSource> sources;
    private volatile Merged merged = new Merged(List.of(), List.of());

    /** @param from the lists of the sources from which it was made */
    private record Merged(List<List<ReleasedModel>> from, List<ReleasedModel> models) {}

    public ReleasedModels(List<ModelSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** What is deployed to the engine, by process id. */
    public List<ReleasedModel> processes() {
        return of(Kind.MODEL);
    }

    /** By form id. */
    public List<ReleasedModel> forms() {
        return of(Kind.FORM);
    }

    public Optional<ReleasedModel> form(String formId) {
        return forms().stream().filter(form -> form.id().equals(formId)).findFirst();
    }

    /** All versions of all decision tables, each table's oldest first. */
    public List<ReleasedModel> decisions() {
        return of(Kind.DECISION);
    }

    /** The version of a decision table that holds on the day of the event; empty before its first version. */
    public Optional<ReleasedModel> decision(String decisionId, LocalDate on) {
        return decisions().stream()
                .filter(table -> table.id().equals(decisionId)
                        && !Objects.requireNonNull(table.validFrom()).isAfter(on))
                .reduce((earlier, later) -> later);
    }

    private List<ReleasedModel> of(Kind kind) {
        return all().stream().filter(model -> model.kind() == kind).toList();
    }

    /** Models, then decision tables, then forms; each by id and first day. */
    public List<ReleasedModel> all() {
        List<List<ReleasedModel>> now =
                sources.stream().map(ModelSource::released).toList();
        Merged known = merged;
        if (!known.from().equals(now)) {
            known = new Merged(now, merge(now));
            merged = known;
        }
        return known.models();
    }

    private static List<ReleasedModel> merge(List<List<ReleasedModel>> sources) {
        Map<ReleasedModel, ReleasedModel> newest = new TreeMap<>(Comparator.comparing(ReleasedModel::kind)
                .thenComparing(ReleasedModel::id)
                .thenComparing(ReleasedModel::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())));
        sources.forEach(source -> source.forEach(model -> {
            newest.remove(model);
            newest.put(model, model);
        }));
        return List.copyOf(newest.values());
    }
}
