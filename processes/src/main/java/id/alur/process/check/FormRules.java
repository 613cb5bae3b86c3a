package id.alur.process.check;

import id.alur.process.ReleasedModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form knows only what renderer and validator know, and sends one answer to the process. */
final class FormRules {

    private static final Set<String> TYPES = Set.of(
            "text",
            "textfield",
            "textarea",
            "number",
            "datetime",
            "select",
            "radio",
            "checkbox",
            "checklist",
            "filepicker",
            "group",
            "separator");
    private static final Set<String> VALIDATION = Set.of("required", "minLength", "maxLength", "min", "max", "pattern");
    private static final String PLATFORM = "8.6.0";
    private static final String HIDE_KEY = "hide";

    private final FeelRules feel;

    FormRules(FeelRules feel) {
        this.feel = feel;
    }

    void check(ReleasedModel form, Findings findings) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(form.text());
        } catch (JacksonException e) {
            findings.error(null, "unreadable");
            return;
        }
        findings.errorUnless(form.id().equals(json.path("id").asString("")), null, "form-id", form.id());
        findings.errorUnless(
                PLATFORM.equals(json.path("executionPlatformVersion").asString("")), null, "engine-version", PLATFORM);
        Set<String> keys = new HashSet<>();
        for (JsonNode field : fields(json)) {
            field(field, keys, findings);
        }
    }

    private void field(JsonNode field, Set<String> keys, Findings findings) {
        String key = field.path("key").asString("");
        String id = key.isEmpty() ? field.path("id").asString("") : key;
        String type = field.path("type").asString("");
        findings.errorUnless(TYPES.contains(type), id, "field-type", type);
        for (String rule : field.path("validate").propertyNames()) {
            findings.errorUnless(VALIDATION.contains(rule), id, "field-rule", rule);
        }
        if (field.has("key")) {
            findings.errorUnless(keys.add(key), id, "field-twice");
            findings.errorUnless(key.matches("[a-z][A-Za-z0-9]*"), id, "field-key");
            String label = "datetime".equals(type) ? "dateLabel" : "label";
            findings.errorUnless(!field.path(label).asString("").isBlank(), id, "name-missing");
        }
        // A flag tells nothing of a person; texts stay in PostgreSQL.
        if (field.path("properties").has("variable") && !type.equals("checkbox")) {
            findings.errorUnless("outcome".equals(key), id, "field-variable");
            findings.errorUnless(field.path("validate").path("required").asBoolean(false), id, "answer-optional");
            findings.errorUnless(field.path("values").size() > 0, id, "answers-missing");
        }
        String hide = field.path("conditional").path(HIDE_KEY).asString("");
        if (hide.startsWith("=")) {
            feel.checkExpression(hide.substring(1), id, findings);
        }
    }

    /** What can be answered in the form and reaches the process; nothing for what is no form. */
    static Set<String> answers(ReleasedModel form) {
        Set<String> answers = new TreeSet<>();
        try {
            for (JsonNode field : fields(JsonMapper.shared().readTree(form.text()))) {
                if (field.path("properties").has("variable")
                        && "outcome".equals(field.path("key").asString(""))) {
                    field.path("values")
                            .valueStream()
                            .map(value -> value.path("value").asString(""))
                            .forEach(answers::add);
                }
            }
        } catch (JacksonException e) {
            return Set.of();
        }
        return answers;
    }

    private static List<JsonNode> fields(JsonNode json) {
        return json.path("components")
                .valueStream()
                .flatMap(FormRules::withChildren)
                .toList();
    }

    private static Stream<JsonNode> withChildren(JsonNode component) {
        return Stream.concat(
                Stream.of(component), component.path("components").valueStream().flatMap(FormRules::withChildren));
    }
}
