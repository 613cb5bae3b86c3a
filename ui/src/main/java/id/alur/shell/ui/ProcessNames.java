package id.alur.shell.ui;

import id.alur.engine.BpmnModel;
import id.alur.engine.ProcessModels;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people call the processes: a text {@code ui.process.<process id>}, or else the name in the model. */
@Component
public class ProcessNames {

    private static final String PREFIX = "ui.process.";

    private final ProcessModels models;
    private final List<String> known;

    ProcessNames(MergedMessages messages, ProcessModels models) {
        this.models = models;
        known = messages.getAllTranslations(Texts.INDONESIAN).keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .toList();
    }

    public List<String> ids() {
        return Stream.concat(known.stream(), models.all().stream().map(BpmnModel::processId))
                .distinct()
                .sorted()
                .toList();
    }

    /** The id itself for a process that nobody knows any more. */
    public String name(String processId) {
        return known.contains(processId)
                ? Texts.t(PREFIX + processId)
                : models.find(processId).map(BpmnModel::name).orElse(processId);
    }
}
