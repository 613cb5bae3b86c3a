package id.alur.form;

import id.alur.decision.Feel;
import id.alur.decision.FeelRefusedException;
import id.alur.form.FormComponent.Choices;
import id.alur.form.FormComponent.Field;
import id.alur.form.FormComponent.Group;
import id.alur.form.FormComponent.Separator;
import id.alur.form.FormComponent.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one form. What Alur cannot show or check is a defect that names form and component, and all defects are reported at
 * once: a form with one is never released, so that nobody meets it while working. One reader per form.
 */
final class FormSchemaReader {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,79}");
    private static final JsonMapper JSON = new JsonMapper();

    private final String formId;
    private final Feel feel;
    private final List<String> defects = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> keys = new HashSet<>();

    private FormSchemaReader(String formId, Feel feel) {
        this.formId = formId;
        this.feel = feel;
    }

    /** @throws FormDefectException with every defect found */
    static FormSchema read(String formId, String json, Feel feel) {
        FormSchemaReader reader = new FormSchemaReader(formId, feel);
        FormSchema schema = reader.read(json);
        if (!reader.defects.isEmpty()) {
            throw new FormDefectException(reader.defects);
        }
        return schema;
    }

    private FormSchema read(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new FormDefectException(List.of("Form " + formId + ": no JSON, " + e.getOriginalMessage()));
        }
        if (!formId.equals(root.path("id").asString(""))) {
            defects.add("Form " + formId + ": its id is " + root.path("id").asString("missing"));
        }
        return new FormSchema(formId, components(root));
    }

    private List<FormComponent> components(JsonNode parent) {
        List<FormComponent> components = new ArrayList<>();
        for (JsonNode node : parent.path("components")) {
            String id = node.path("id").asString("");
            if (id.isEmpty() || !ids.add(id)) {
                defect(id, "id is missing or used twice");
            }
            FormComponent component = component(node, id);
            if (component != null) {
                components.add(component);
            }
        }
        return components;
    }

    private @Nullable FormComponent component(JsonNode node, String id) {
        String type = node.path("type").asString("");
        String hide = condition(node, id);
        return switch (type) {
            case "text" -> new Text(id, hide, staticText(node, id, "text"));
            case "separator" -> new Separator(id, hide, true);
            case "spacer" -> new Separator(id, hide, false);
            case "group" -> {
                if (!node.path("path").asString("").isEmpty()) {
                    defect(id, "a path is not supported");
                }
                yield new Group(id, hide, staticText(node, id, "label"), components(node));
            }
            default -> {
                FieldKind kind = kind(type, node);
                if (kind == null) {
                    defect(id, "the component type \"" + type + "\" is not supported");
                    yield null;
                }
                yield field(node, id, hide, kind);
            }
        };
    }

    private static @Nullable FieldKind kind(String type, JsonNode node) {
        return switch (type) {
            case "textfield" -> FieldKind.TEXTFIELD;
            case "textarea" -> FieldKind.TEXTAREA;
            case "number" -> FieldKind.NUMBER;
            case "select" -> FieldKind.SELECT;
            case "radio" -> FieldKind.RADIO;
            case "checkbox" -> FieldKind.CHECKBOX;
            case "checklist" -> FieldKind.CHECKLIST;
            case "taglist" -> FieldKind.TAGLIST;
            case "filepicker" -> FieldKind.FILEPICKER;
            case "datetime" ->
                switch (node.path("subtype").asString("date")) {
                    case "date" -> FieldKind.DATE;
                    case "time" -> FieldKind.TIME;
                    case "datetime" -> FieldKind.DATE_TIME;
                    default -> null;
                };
            default -> null;
        };
    }

    private Field field(JsonNode node, String id, @Nullable String hide, FieldKind kind) {
        String key = node.path("key").asString("");
        if (!KEY.matcher(key).matches() || !keys.add(key)) {
            defect(id, "the key \"" + key + "\" is not a plain name or is used twice");
        }
        String label = staticText(node, id, labelProperty(kind));
        if (label.isBlank()) {
            defect(id, "without a label nobody knows what to fill in");
        }
        JsonNode variableNode = node.path("properties").path("variable");
        boolean variable = "true".equals(variableNode.asString("false"));
        if (variable && !kind.mayBeVariable()) {
            defect(id, "free text and files may not become process variables");
        }
        String description = staticText(node, id, "description");
        return new Field(
                id,
                hide,
                kind,
                key,
                label,
                description.isBlank() ? null : description,
                new FieldRulesReader(node, problem -> defect(id, problem)).read(),
                kind.hasChoices() ? choices(node, id) : null,
                defaultValue(node),
                flag(node, id, "readonly"),
                flag(node, id, "disabled"),
                variable);
    }

    private static String labelProperty(FieldKind kind) {
        return switch (kind) {
            case DATE, DATE_TIME -> "dateLabel";
            case TIME -> "timeLabel";
            default -> "label";
        };
    }

    private Choices choices(JsonNode node, String id) {
        if (node.has("valuesExpression")) {
            String expression = node.path("valuesExpression").asString("");
            checkFeel(id, expression);
            return new Choices.Computed(expression);
        }
        if (node.has("valuesKey")) {
            return new Choices.Provided(node.path("valuesKey").asString(""));
        }
        List<FieldOption> options = new ArrayList<>();
        Set<String> values = new HashSet<>();
        for (JsonNode option : node.path("values")) {
            String value = option.path("value").asString("");
            if (value.isEmpty() || !values.add(value)) {
                defect(id, "an option has no value, or one used twice");
            }
            options.add(new FieldOption(value, option.path("label").asString(value)));
        }
        if (options.isEmpty()) {
            defect(id, "there are no options");
        }
        return new Choices.Fixed(options);
    }

    private static @Nullable Object defaultValue(JsonNode node) {
        JsonNode value = node.path("defaultValue");
        return value.isMissingNode() || value.isNull() ? null : JSON.convertValue(value, Object.class);
    }

    private @Nullable String condition(JsonNode node, String id) {
        String hide = node.path("conditional").path("hide").asString("");
        if (hide.isBlank()) {
            return null;
        }
        checkFeel(id, hide);
        return hide;
    }

    private void checkFeel(String id, String expression) {
        try {
            feel.check(expression);
        } catch (FeelRefusedException e) {
            defect(id, "expression refused: " + e.getMessage());
        }
    }

    /** Labels are words, not programs. */
    private String staticText(JsonNode node, String id, String property) {
        String text = node.path(property).asString("");
        if (text.isEmpty() && !"label".equals(property) && property.endsWith("Label")) {
            text = node.path("label").asString("");
        }
        if (text.startsWith("=") || text.contains("{{")) {
            defect(id, property + ": expressions and templates are not supported");
        }
        return text;
    }

    private boolean flag(JsonNode node, String id, String property) {
        JsonNode value = node.path(property);
        if (value.isString() && value.asString().startsWith("=")) {
            defect(id, property + ": expressions are not supported");
        }
        return value.asBoolean(false);
    }

    private void defect(String componentId, String problem) {
        defects.add("Form " + formId + ", component " + (componentId.isEmpty() ? "?" : componentId) + ": " + problem);
    }
}
