package id.alur.process;

import id.alur.process.ProcessResource.Kind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model, decision table or form that holds, wherever it comes from: this jar, or a store of models that owners have drawn.
 *
 * @param id process id, decision id or form id
 * @param validFrom of a decision table the first day on which it holds; null for models and forms, which hold once they are released
 * @param text BPMN, DMN or the form's JSON, in UTF-8
 */
public record ReleasedModel(Kind kind, String id, @Nullable LocalDate validFrom, String text) {

    public ReleasedModel {
        if ((kind == Kind.DECISION) != (validFrom != null)) {
            throw new IllegalArgumentException("Decision tables hold from a day on, and nothing else does: " + id);
        }
    }

    /** All of this jar, in the order of their paths. */
    public static List<ReleasedModel> shipped() {
        return ProcessResources.all().stream().map(ReleasedModel::of).toList();
    }

    static ReleasedModel of(ProcessResource resource) {
        if (resource.kind() == Kind.DECISION) {
            RuleSet rules = RuleSet.of(resource);
            return new ReleasedModel(Kind.DECISION, rules.decisionId(), rules.validFrom(), resource.text());
        }
        return new ReleasedModel(resource.kind(), resource.name(), null, resource.text());
    }

    /** What is recorded with what came of it, such as {@code training-route.2026-01-01}. */
    public String version() {
        return validFrom == null ? id : id + "." + validFrom;
    }

    /** Name under which a model is deployed, and by which people know the file. */
    public String fileName() {
        return version() + kind.suffix();
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return fileName();
    }
}
