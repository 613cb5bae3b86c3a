package id.alur.start;

import id.alur.engine.BpmnModel;
import id.alur.form.DraftKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A process that people start with a form of its own, as its model says; no Java knows it.
 *
 * @param name of the process in its model
 * @param description documentation of its start event
 * @param formId property {@code startForm} of the start event
 * @param message name of the message that starts it
 * @param startableBy property {@code startableBy}: candidate groups of those who may start it; {@code role:employee} is everybody
 * @param numberPrefix property {@code caseNumberPrefix}; the process id in capitals unless the model says otherwise
 */
public record StartableProcess(
        String processId,
        String name,
        @Nullable String description,
        String formId,
        String message,
        List<String> startableBy,
        String numberPrefix) {

    static final String STARTABLE_BY = "startableBy";
    static final String NUMBER_PREFIX = "caseNumberPrefix";

    /** Nothing for a process that says neither form nor who may start it: a feature starts that one. */
    static Optional<StartableProcess> of(BpmnModel model) {
        BpmnModel.Start start = model.start();
        if (start == null || start.formId() == null) {
            return Optional.empty();
        }
        String startableBy = start.properties().get(STARTABLE_BY);
        if (startableBy == null) {
            return Optional.empty();
        }
        return Optional.of(new StartableProcess(
                model.processId(),
                model.name() == null ? model.processId() : model.name(),
                start.documentation(),
                start.formId(),
                start.message(),
                Arrays.stream(startableBy.split("\\s*,\\s*", -1))
                        .filter(group -> !group.isEmpty())
                        .toList(),
                start.properties().getOrDefault(NUMBER_PREFIX, model.processId().toUpperCase(Locale.ROOT))));
    }

    public DraftKey draft() {
        return DraftKey.start(processId);
    }
}
