package id.alur.process.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a model that the house does not allow, or that somebody should look at.
 *
 * @param file such as {@code training-request.bpmn}
 * @param element id of the element or key of the field; null for the file as a whole
 * @param key of the message bundles ({@code model.check.<rule>})
 * @param arguments of the message
 */
public record Finding(
        Severity severity, String file, @Nullable String element, String key, List<String> arguments) {

    /** An error forbids release; a warning does not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }
}
